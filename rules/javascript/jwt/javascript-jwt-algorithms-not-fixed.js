import jwt from "jsonwebtoken";

// ruleid: javascript-jwt-algorithms-not-fixed
const a = jwt.verify(token, key);
// ruleid: javascript-jwt-algorithms-not-fixed
const b = jwt.verify(token, key, { issuer: "shop" });
// ok: javascript-jwt-algorithms-not-fixed
const c = jwt.verify(token, key, { algorithms: ["HS256"] });
// ok: javascript-jwt-algorithms-not-fixed
const d = jwt.verify(token, key, options);
// ok: javascript-jwt-algorithms-not-fixed
const e = signer.verify(token, key);
