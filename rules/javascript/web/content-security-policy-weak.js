// ruleid: content-security-policy-weak
const policy = { directives: { scriptSrc: ["'self'", "'unsafe-inline'"] } };
// ruleid: content-security-policy-weak
res.setHeader("Content-Security-Policy", "default-src 'self'; script-src 'self' 'unsafe-eval'");
// ok: content-security-policy-weak
const good = { directives: { scriptSrc: ["'self'"] } };
// ok: content-security-policy-weak
const style = { directives: { styleSrc: ["'self'", "'unsafe-inline'"] } };
