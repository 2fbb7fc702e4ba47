const params = new URLSearchParams(location.search);
// ruleid: dom-redirect
location.href = params.get('next');
// ruleid: dom-redirect
window.open(location.hash.slice(1));
window.addEventListener('message', (event) => {
  // ruleid: dom-redirect
  window.location.assign(event.data.url);
});
// ok: dom-redirect
location.href = '/users/' + params.get('id');
// ok: dom-redirect
window.location.href = window.location.pathname + window.location.search;
const to = new URL(params.get('next'), location.origin);
if (to.origin === location.origin) {
  // ok: dom-redirect
  location.assign(to.pathname);
}
