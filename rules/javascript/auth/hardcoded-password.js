const mysql = require("mysql2");

// ruleid: hardcoded-password
mysql.createConnection({ host, user: "app", password: "s3cr3t" });
// ruleid: hardcoded-password
const db = new Sequelize("shop", "app", "s3cr3t", { dialect: "mysql" });
// ok: hardcoded-password
mysql.createConnection({ host, user, password: process.env.DB_PASSWORD });
// ok: hardcoded-password
const label = new Field({ password: "Password" });
