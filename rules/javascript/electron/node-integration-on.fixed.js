// ruleid: node-integration-on
const a = new BrowserWindow({ width: 800, webPreferences: { preload, nodeIntegration: false } });
// ruleid: node-integration-on
webPreferences.nodeIntegration = false;
// ok: node-integration-on
const b = new BrowserWindow({ webPreferences: { nodeIntegration: false } });
// ok: node-integration-on
const c = new BrowserWindow({ width: 800 });
