// ruleid: timer-with-text
setTimeout("show('" + name + "')", 100);
// ruleid: timer-with-text
setInterval(`poll(${id})`, 1000);
// ok: timer-with-text
setTimeout(() => show(name), 100);
// ok: timer-with-text
setTimeout(show, 100, name);
