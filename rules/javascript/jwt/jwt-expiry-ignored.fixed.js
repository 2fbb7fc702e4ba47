const jwt = require("jsonwebtoken");
const { Strategy } = require("passport-jwt");

// ruleid: jwt-expiry-ignored
jwt.verify(token, key, { algorithms: ["HS256"], ignoreExpiration: false });
// ruleid: jwt-expiry-ignored
passport.use(new Strategy({ secretOrKey, jwtFromRequest, ignoreExpiration: false }, find));
// ok: jwt-expiry-ignored
jwt.verify(token, key, { algorithms: ["HS256"], ignoreExpiration: false });
// ok: jwt-expiry-ignored
jwt.verify(token, key, { algorithms: ["HS256"] });
