const jwt = require("jsonwebtoken");

// ruleid: jwt-algorithm-none
jwt.verify(token, key, { algorithms: ["HS256", "none"] });
// ruleid: jwt-algorithm-none
jwt.sign(payload, "", { algorithm: "none" });
// ok: jwt-algorithm-none
jwt.verify(token, key, { algorithms: ["HS256"] });
// ok: jwt-algorithm-none
jwt.sign(payload, key, { algorithm: "RS256" });
// ok: jwt-algorithm-none
format(text, { algorithm: "none" });
