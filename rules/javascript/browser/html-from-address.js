// ruleid: html-from-address
box.innerHTML = decodeURIComponent(location.hash.slice(1));
// ruleid: html-from-address
document.write("<a href='" + document.referrer + "'>back</a>");
// ok: html-from-address
box.textContent = location.hash.slice(1);
// ok: html-from-address
box.innerHTML = "<a>" + encodeURIComponent(location.hash) + "</a>";
// ok: html-from-address
box.innerHTML = label;
