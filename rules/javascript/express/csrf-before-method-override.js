const csurf = require("csurf");
const methodOverride = require("method-override");

function wrong(app) {
  // ruleid: csrf-before-method-override
  app.use(csurf());
  app.use(methodOverride());
}
function old(app) {
  // ruleid: csrf-before-method-override
  app.use(express.csrf());
  app.use(express.methodOverride());
}
function right(app) {
  // ok: csrf-before-method-override
  app.use(methodOverride());
  app.use(csurf());
}
function without(app) {
  // ok: csrf-before-method-override
  app.use(csurf());
}
