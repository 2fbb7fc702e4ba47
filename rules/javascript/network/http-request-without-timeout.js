import axios from "axios";
import got from "got";

// ruleid: http-request-without-timeout
await axios.get(url);
// ruleid: http-request-without-timeout
await axios.post(url, data, { headers });
// ruleid: http-request-without-timeout
await got(url);
// ok: http-request-without-timeout
await axios.get(url, { timeout: 5000 });
// ok: http-request-without-timeout
await got(url, { timeout: { request: 5000 } });
// ok: http-request-without-timeout
await axios.get(url, options);
