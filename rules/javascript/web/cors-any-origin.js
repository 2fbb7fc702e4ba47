import cors from "cors";

// ruleid: cors-any-origin
app.use(cors());
// ruleid: cors-any-origin
res.setHeader("Access-Control-Allow-Origin", "*");
// ok: cors-any-origin
app.use(cors({ origin: ["https://app.example.org"] }));
// ok: cors-any-origin
res.setHeader("Access-Control-Allow-Origin", "https://app.example.org");
