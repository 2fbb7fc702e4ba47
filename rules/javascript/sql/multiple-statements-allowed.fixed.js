// ruleid: multiple-statements-allowed
mysql.createPool({ host, multipleStatements: false });
// ruleid: multiple-statements-allowed
const options = { user, multipleStatements: false };
// ok: multiple-statements-allowed
mysql.createPool({ host, multipleStatements: false });
// ok: multiple-statements-allowed
mysql.createPool({ host });
