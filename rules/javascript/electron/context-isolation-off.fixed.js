// ruleid: context-isolation-off
const a = new BrowserWindow({ width: 800, webPreferences: { preload, contextIsolation: true } });
// ruleid: context-isolation-off
webPreferences.contextIsolation = true;
// ok: context-isolation-off
const b = new BrowserWindow({ webPreferences: { contextIsolation: true } });
// ok: context-isolation-off
const c = new BrowserWindow({ width: 800 });
