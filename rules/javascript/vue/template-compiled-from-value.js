const ejs = require("ejs");
const pug = require("pug");

// ruleid: template-compiled-from-value
ejs.render(`<p>${name}</p>`);
// ruleid: template-compiled-from-value
pug.render("p " + name);
// ok: template-compiled-from-value
ejs.render("<p><%= name %></p>", { name });
// ok: template-compiled-from-value
view.render(`hello ${name}`);
