// ruleid: web-security-off
const a = new BrowserWindow({ width: 800, webPreferences: { preload, webSecurity: true } });
// ruleid: web-security-off
webPreferences.webSecurity = true;
// ok: web-security-off
const b = new BrowserWindow({ webPreferences: { webSecurity: true } });
// ok: web-security-off
const c = new BrowserWindow({ width: 800 });
