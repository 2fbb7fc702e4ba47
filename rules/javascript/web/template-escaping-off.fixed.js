const nunjucks = require("nunjucks");
const Handlebars = require("handlebars");

// ruleid: template-escaping-off
nunjucks.configure("views", { autoescape: true, express: app });
// ruleid: template-escaping-off
Handlebars.compile(source, { noEscape: true });
// ok: template-escaping-off
nunjucks.configure("views", { autoescape: true });
// ok: template-escaping-off
Handlebars.compile(source);

const swig = require("swig");
// ruleid: template-escaping-off
swig.setDefaults({ cache: false, autoescape: true });
// ok: template-escaping-off
swig.setDefaults({ cache: false });
