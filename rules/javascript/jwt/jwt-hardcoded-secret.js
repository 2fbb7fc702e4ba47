import jwt from "jsonwebtoken";
import { expressjwt } from "express-jwt";
import fastifyJwt from "@fastify/jwt";

const SECRET = "correct horse";

// ruleid: jwt-hardcoded-secret
jwt.sign(payload, "shhhh", { expiresIn: "15m" });
// ruleid: jwt-hardcoded-secret
jwt.verify(token, SECRET, { algorithms: ["HS256"] });
// ruleid: jwt-hardcoded-secret
jwt.sign(payload, process.env.JWT_SECRET || "dev-secret", { expiresIn: "15m" });
// ruleid: jwt-hardcoded-secret
app.use(expressjwt({ secret: "shhhh", algorithms: ["HS256"] }));
// ruleid: jwt-hardcoded-secret
app.register(fastifyJwt, { secret: "supersecret" });
// ok: jwt-hardcoded-secret
jwt.sign(payload, process.env.JWT_SECRET, { expiresIn: "15m" });
// ok: jwt-hardcoded-secret
app.use(expressjwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] }));
// ok: jwt-hardcoded-secret
jwt.verify(token, readFileSync("public.pem"), { algorithms: ["RS256"] });
