const cors = require("cors");

// ruleid: cors-any-origin-with-credentials
app.use(cors({ origin: true, credentials: true }));
app.use((req, res, next) => {
  // ruleid: cors-any-origin-with-credentials
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
// ok: cors-any-origin-with-credentials
app.use(cors({ origin: ["https://app.example.org"], credentials: true }));
// ok: cors-any-origin-with-credentials
app.use(cors({ origin: "*" }));
