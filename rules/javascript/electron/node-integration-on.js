// ruleid: node-integration-on
const a = new BrowserWindow({ width: 800, webPreferences: { preload, nodeIntegration: true } });
// ruleid: node-integration-on
webPreferences.nodeIntegration = true;
// ok: node-integration-on
const b = new BrowserWindow({ webPreferences: { nodeIntegration: false } });
// ok: node-integration-on
const c = new BrowserWindow({ width: 800 });
