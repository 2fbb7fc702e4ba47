import DOMPurify from 'dompurify';

const results = document.getElementById('results');
// ruleid: dom-xss
results.innerHTML = 'Results for ' + decodeURIComponent(location.hash.slice(1));

const name = new URLSearchParams(window.location.search).get('name');
// ruleid: dom-xss
document.write('<b>' + name + '</b>');
// ruleid: dom-xss
$('#name').html(name);
// ruleid: dom-xss
$('#list').append('<li>' + name + '</li>');

window.addEventListener('message', (event) => {
  // ruleid: dom-xss
  results.insertAdjacentHTML('beforeend', event.data.html);
});

// ok: dom-xss
results.textContent = location.hash;
// ok: dom-xss
results.innerHTML = DOMPurify.sanitize(location.hash);
// ok: dom-xss
$('#name').text(name);
// ok: dom-xss
results.innerHTML = `<b>${Number(name)}</b>`;
// ok: dom-xss
list.append(name);
