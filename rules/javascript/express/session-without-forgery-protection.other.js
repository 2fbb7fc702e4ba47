// ok: session-without-forgery-protection
app.use(compression());
