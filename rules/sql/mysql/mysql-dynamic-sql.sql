CREATE PROCEDURE find(IN who VARCHAR(50), IN tab VARCHAR(64))
BEGIN
  /* ruleid: mysql-dynamic-sql */
  SET @q = CONCAT('SELECT * FROM person WHERE name = "', who, '"');
  PREPARE s FROM @q;
  EXECUTE s;
  /* ruleid: mysql-dynamic-sql */
  EXECUTE IMMEDIATE CONCAT('DROP TABLE ', tab);
  /* ok: mysql-dynamic-sql */
  SET @r = 'SELECT * FROM person WHERE name = ?';
  PREPARE t FROM @r;
  EXECUTE t USING @who;
  /* ok: mysql-dynamic-sql */
  SET @note = CONCAT('Found ', who);
  SELECT @note;
END;
