// ruleid: html-from-value
box.innerHTML = message;
// ruleid: html-from-value
document.write("<p>" + name + "</p>");
// ruleid: html-from-value
list.insertAdjacentHTML("beforeend", `<li>${item}</li>`);
// ok: html-from-value
box.textContent = message;
// ok: html-from-value
box.innerHTML = "";
// ok: html-from-value
box.innerHTML = DOMPurify.sanitize(message);
