// ruleid: dom-code-from-address
const state = eval('(' + location.hash.slice(1) + ')');
window.addEventListener('message', function (event) {
  // ruleid: dom-code-from-address
  new Function(event.data)();
  // ok: dom-code-from-address
  handlers[event.data.type](JSON.parse(event.data.body));
});
// ok: dom-code-from-address
const parsed = JSON.parse(decodeURIComponent(location.hash.slice(1)));
// ok: dom-code-from-address
eval('1 + ' + Number(location.hash.slice(1)));
