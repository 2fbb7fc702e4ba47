import jwt from "jsonwebtoken";
import { expressjwt } from "express-jwt";
import fastifyJwt from "@fastify/jwt";

const SECRET = "correct horse";

// ruleid: javascript-jwt-hardcoded-secret
jwt.sign(payload, "shhhh", { expiresIn: "15m" });
// ruleid: javascript-jwt-hardcoded-secret
jwt.verify(token, SECRET, { algorithms: ["HS256"] });
// ruleid: javascript-jwt-hardcoded-secret
jwt.sign(payload, process.env.JWT_SECRET || "dev-secret", { expiresIn: "15m" });
// ruleid: javascript-jwt-hardcoded-secret
app.use(expressjwt({ secret: "shhhh", algorithms: ["HS256"] }));
// ruleid: javascript-jwt-hardcoded-secret
app.register(fastifyJwt, { secret: "supersecret" });
// ok: javascript-jwt-hardcoded-secret
jwt.sign(payload, process.env.JWT_SECRET, { expiresIn: "15m" });
// ok: javascript-jwt-hardcoded-secret
app.use(expressjwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] }));
// ok: javascript-jwt-hardcoded-secret
jwt.verify(token, readFileSync("public.pem"), { algorithms: ["RS256"] });
