// ruleid: multiple-statements-allowed
mysql.createPool({ host, multipleStatements: true });
// ruleid: multiple-statements-allowed
const options = { user, multipleStatements: true };
// ok: multiple-statements-allowed
mysql.createPool({ host, multipleStatements: false });
// ok: multiple-statements-allowed
mysql.createPool({ host });
