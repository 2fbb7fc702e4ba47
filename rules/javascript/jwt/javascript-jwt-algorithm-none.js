const jwt = require("jsonwebtoken");

// ruleid: javascript-jwt-algorithm-none
jwt.verify(token, key, { algorithms: ["HS256", "none"] });
// ruleid: javascript-jwt-algorithm-none
jwt.sign(payload, "", { algorithm: "none" });
// ok: javascript-jwt-algorithm-none
jwt.verify(token, key, { algorithms: ["HS256"] });
// ok: javascript-jwt-algorithm-none
jwt.sign(payload, key, { algorithm: "RS256" });
// ok: javascript-jwt-algorithm-none
format(text, { algorithm: "none" });
