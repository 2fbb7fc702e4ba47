// ruleid: x-powered-by-on
app.disable("x-powered-by");
// ruleid: x-powered-by-on
res.setHeader("X-Powered-By", "Shop 1.4");
// ok: x-powered-by-on
app.disable("x-powered-by");
// ok: x-powered-by-on
res.removeHeader("X-Powered-By");
