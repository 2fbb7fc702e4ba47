const libxmljs = require("libxmljs");

// ruleid: external-entities-on
libxmljs.parseXml(body, { noent: true });
// ruleid: external-entities-on
libxmljs.parseXmlString(body, { nonet: true, noent: true });
// ok: external-entities-on
libxmljs.parseXml(body);
// ok: external-entities-on
libxmljs.parseXml(body, { noent: false, nonet: true });
