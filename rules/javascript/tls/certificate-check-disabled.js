const https = require("https");

// ruleid: certificate-check-disabled
const agent = new https.Agent({ rejectUnauthorized: false });
// ruleid: certificate-check-disabled
const pool = new Pool({ host, ssl: { ca, rejectUnauthorized: false } });
// ok: certificate-check-disabled
const good = new https.Agent({ rejectUnauthorized: true });
// ok: certificate-check-disabled
const other = new https.Agent({ ca: readFileSync("ca.pem") });
