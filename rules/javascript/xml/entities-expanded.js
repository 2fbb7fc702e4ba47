import { XMLParser } from "fast-xml-parser";
import libxmljs from "libxmljs";

// ruleid: entities-expanded
const a = new XMLParser({ processEntities: true });
// ruleid: entities-expanded
const b = libxmljs.parseXml(body, { huge: true });
// ok: entities-expanded
const c = new XMLParser({ processEntities: false });
// ok: entities-expanded
const d = new XMLParser({ ignoreAttributes: false });
