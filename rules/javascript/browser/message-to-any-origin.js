// ruleid: message-to-any-origin
parent.postMessage(token, "*");
// ruleid: message-to-any-origin
frame.contentWindow.postMessage({ user }, "*");
// ok: message-to-any-origin
parent.postMessage(token, "https://app.example.org");
// ok: message-to-any-origin
worker.postMessage(data);
