// ruleid: context-isolation-off
const a = new BrowserWindow({ width: 800, webPreferences: { preload, contextIsolation: false } });
// ruleid: context-isolation-off
webPreferences.contextIsolation = false;
// ok: context-isolation-off
const b = new BrowserWindow({ webPreferences: { contextIsolation: true } });
// ok: context-isolation-off
const c = new BrowserWindow({ width: 800 });
