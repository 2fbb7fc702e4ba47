// ruleid: message-origin-unchecked
window.addEventListener("message", (event) => { run(event.data); });
// ruleid: message-origin-unchecked
window.onmessage = (event) => { run(event.data); };
// ok: message-origin-unchecked
window.addEventListener("message", (event) => { if (event.origin === ALLOWED) run(event.data); });
// ok: message-origin-unchecked
worker.addEventListener("message", (event) => { run(event.data); });
