// ruleid: sandbox-off
const a = new BrowserWindow({ width: 800, webPreferences: { preload, sandbox: true } });
// ruleid: sandbox-off
webPreferences.sandbox = true;
// ok: sandbox-off
const b = new BrowserWindow({ webPreferences: { sandbox: true } });
// ok: sandbox-off
const c = new BrowserWindow({ width: 800 });
