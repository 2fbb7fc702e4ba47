// ruleid: trust-proxy-all
app.set("trust proxy", true);
// ruleid: trust-proxy-all
app.enable("trust proxy");
// ok: trust-proxy-all
app.set("trust proxy", 1);
// ok: trust-proxy-all
app.set("view cache", true);
