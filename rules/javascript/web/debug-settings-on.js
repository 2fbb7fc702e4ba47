// ruleid: debug-settings-on
process.env.NODE_ENV = "development";
// ruleid: debug-settings-on
module.exports = { devServer: { port: 8080, disableHostCheck: true } };
// ruleid: debug-settings-on
mongoose.set("debug", true);
// ok: debug-settings-on
process.env.NODE_ENV = "production";
// ok: debug-settings-on
mongoose.set("debug", process.env.NODE_ENV === "development");
