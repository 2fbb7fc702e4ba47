const mongoose = require("mongoose");

// ruleid: mongoose-query-unfiltered
mongoose.set("strictQuery", false);
// ruleid: mongoose-query-unfiltered
const schema = new mongoose.Schema({ name: String }, { strict: false });
// ok: mongoose-query-unfiltered
mongoose.set("sanitizeFilter", true);
// ok: mongoose-query-unfiltered
const other = new mongoose.Schema({ name: String }, { timestamps: true });
