// ruleid: insecure-content-allowed
const a = new BrowserWindow({ width: 800, webPreferences: { preload, allowRunningInsecureContent: true } });
// ruleid: insecure-content-allowed
webPreferences.allowRunningInsecureContent = true;
// ok: insecure-content-allowed
const b = new BrowserWindow({ webPreferences: { allowRunningInsecureContent: false } });
// ok: insecure-content-allowed
const c = new BrowserWindow({ width: 800 });
