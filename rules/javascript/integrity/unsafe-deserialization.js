const serialize = require("node-serialize");
const cryo = require("cryo");

// ruleid: unsafe-deserialization
const a = serialize.unserialize(text);
// ruleid: unsafe-deserialization
const b = cryo.parse(text);
// ok: unsafe-deserialization
const c = serialize.serialize(value);
// ok: unsafe-deserialization
const d = JSON.parse(text);
