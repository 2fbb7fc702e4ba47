CREATE OR REPLACE PROCEDURE find(who VARCHAR2, tab VARCHAR2) AS
  c SYS_REFCURSOR;
BEGIN
  /* ruleid: oracle-dynamic-sql */
  EXECUTE IMMEDIATE 'DELETE FROM person WHERE name = ''' || who || '''';
  /* ruleid: oracle-dynamic-sql */
  OPEN c FOR 'SELECT * FROM ' || tab;
  /* ok: oracle-dynamic-sql */
  EXECUTE IMMEDIATE 'DELETE FROM person WHERE name = :1' USING who;
  /* ok: oracle-dynamic-sql */
  OPEN c FOR 'SELECT * FROM ' || DBMS_ASSERT.SQL_OBJECT_NAME(tab);
END;
