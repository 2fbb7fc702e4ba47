function later() {
  // ruleid: timer-code-from-request
  setTimeout('show("' + location.hash + '")', 100);
  // ruleid: timer-code-from-request
  setInterval(`poll('${document.referrer}')`, 1000);
  // ok: timer-code-from-request
  setTimeout(() => show(location.hash), 100);
  // ok: timer-code-from-request
  setTimeout('show()', parseInt(location.hash.slice(1), 10));
}
