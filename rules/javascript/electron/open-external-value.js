const { shell } = require("electron");

// ruleid: open-external-value
shell.openExternal(url);
// ruleid: open-external-value
shell.openExternal(event.data.link);
// ok: open-external-value
shell.openExternal("https://example.org");
if (url.startsWith("https://")) {
  // ok: open-external-value
  shell.openExternal(url);
}
