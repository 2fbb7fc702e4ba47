const yaml = require("js-yaml");

// ruleid: yaml-with-functions
const a = yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA });
// ruleid: yaml-with-functions
const b = yaml.DEFAULT_SCHEMA.extend(functions.all);
// ok: yaml-with-functions
const c = yaml.load(text);
// ok: yaml-with-functions
const d = yaml.load(text, { schema: yaml.JSON_SCHEMA });
