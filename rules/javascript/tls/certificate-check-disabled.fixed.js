const https = require("https");

// ruleid: certificate-check-disabled
const agent = new https.Agent({ rejectUnauthorized: true });
// ruleid: certificate-check-disabled
const pool = new Pool({ host, ssl: { ca, rejectUnauthorized: true } });
// ok: certificate-check-disabled
const good = new https.Agent({ rejectUnauthorized: true });
// ok: certificate-check-disabled
const other = new https.Agent({ ca: readFileSync("ca.pem") });
