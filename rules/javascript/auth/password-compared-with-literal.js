// ruleid: password-compared-with-literal
if (password === "letmein1") open();
// ruleid: password-compared-with-literal
if (req.headers.apiKey !== "a1b2c3d4") deny();
// ok: password-compared-with-literal
if (password === "") fail();
// ok: password-compared-with-literal
if (field.type === "password") hide();
// ok: password-compared-with-literal
if (typeof secret === "string") use(secret);
