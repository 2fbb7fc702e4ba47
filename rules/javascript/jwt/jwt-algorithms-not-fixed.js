import jwt from "jsonwebtoken";

// ruleid: jwt-algorithms-not-fixed
const a = jwt.verify(token, key);
// ruleid: jwt-algorithms-not-fixed
const b = jwt.verify(token, key, { issuer: "shop" });
// ok: jwt-algorithms-not-fixed
const c = jwt.verify(token, key, { algorithms: ["HS256"] });
// ok: jwt-algorithms-not-fixed
const d = jwt.verify(token, key, options);
// ok: jwt-algorithms-not-fixed
const e = signer.verify(token, key);
