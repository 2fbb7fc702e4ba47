// ruleid: csurf-abandoned
import csurf from "csurf";
// ok: csurf-abandoned
import { doubleCsrf } from "csrf-csrf";
