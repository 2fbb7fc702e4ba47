import cors from "cors";

// ruleid: javascript-cors-any-origin
app.use(cors());
// ruleid: javascript-cors-any-origin
res.setHeader("Access-Control-Allow-Origin", "*");
// ok: javascript-cors-any-origin
app.use(cors({ origin: ["https://app.example.org"] }));
// ok: javascript-cors-any-origin
res.setHeader("Access-Control-Allow-Origin", "https://app.example.org");
