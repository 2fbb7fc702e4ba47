const serialize = require("serialize-javascript");

// ruleid: serialized-without-escaping
const a = serialize(state, { unsafe: true });
// ruleid: serialized-without-escaping
const b = `<script>window.S = ${serialize(state, { space: 2, unsafe: true })}</script>`;
// ok: serialized-without-escaping
const c = serialize(state, { isJSON: true });
// ok: serialized-without-escaping
const d = other(state, { unsafe: true });
