// ruleid: javascript-content-security-policy-weak
const policy = { directives: { scriptSrc: ["'self'", "'unsafe-inline'"] } };
// ruleid: javascript-content-security-policy-weak
res.setHeader("Content-Security-Policy", "default-src 'self'; script-src 'self' 'unsafe-eval'");
// ok: javascript-content-security-policy-weak
const good = { directives: { scriptSrc: ["'self'"] } };
// ok: javascript-content-security-policy-weak
const style = { directives: { styleSrc: ["'self'", "'unsafe-inline'"] } };
