// ruleid: method-chosen-by-value
handlers[req.query.action](req, res);
// ruleid: method-chosen-by-value
api[method](params);
// ok: method-chosen-by-value
handlers["list"](req, res);
// ok: method-chosen-by-value
items[0]();
// ok: method-chosen-by-value
callbacks[i]();
