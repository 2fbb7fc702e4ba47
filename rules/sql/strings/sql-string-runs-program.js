async function load(connection) {
  // ruleid: sql-string-runs-program
  await connection.query(`LOAD DATA LOCAL INFILE 'people.csv' INTO TABLE person`);
  // ok: sql-string-runs-program
  await connection.query("INSERT INTO person (name) VALUES (?)", ["Ada"]);
}
