import helmet from "helmet";

// ruleid: helmet-protection-off
app.use(helmet({ contentSecurityPolicy: false }));
// ruleid: helmet-protection-off
app.use(helmet({ hsts: false, frameguard: true }));
// ok: helmet-protection-off
app.use(helmet());
// ok: helmet-protection-off
app.use(helmet({ contentSecurityPolicy: { directives } }));
