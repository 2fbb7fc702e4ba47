const crypto = require("crypto");

function open(data) {
  // ruleid: gcm-tag-not-checked
  const d = crypto.createDecipheriv("aes-256-gcm", key, iv);
  return d.update(data);
}
function second(data) {
  // ruleid: gcm-tag-not-checked
  const d = crypto.createDecipheriv("chacha20-poly1305", key, iv);
  return d.update(data, "hex", "utf8");
}
function good(data, tag) {
  // ok: gcm-tag-not-checked
  const d = crypto.createDecipheriv("aes-256-gcm", key, iv);
  d.setAuthTag(tag);
  return d.update(data);
}
function cbc(data) {
  // ok: gcm-tag-not-checked
  const d = crypto.createDecipheriv("aes-256-cbc", key, iv);
  return d.update(data);
}
