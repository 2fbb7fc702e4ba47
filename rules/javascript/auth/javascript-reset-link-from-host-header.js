// ruleid: javascript-reset-link-from-host-header
const a = `https://${req.headers.host}/reset?token=${token}`;
// ruleid: javascript-reset-link-from-host-header
const b = "https://" + req.get("host") + "/verify/" + code;
// ok: javascript-reset-link-from-host-header
const c = `${process.env.PUBLIC_URL}/reset?token=${token}`;
// ok: javascript-reset-link-from-host-header
const d = `https://${req.headers.host}/orders/${id}`;
