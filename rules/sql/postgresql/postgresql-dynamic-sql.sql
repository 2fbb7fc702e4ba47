CREATE FUNCTION find(tab text, who text) RETURNS SETOF record AS $$
BEGIN
  /* ruleid: postgresql-dynamic-sql */
  RETURN QUERY EXECUTE 'SELECT * FROM ' || tab || ' WHERE name = $1' USING who;
  /* ruleid: postgresql-dynamic-sql */
  EXECUTE 'DELETE FROM person WHERE name = ''' || who || '''';
  /* ruleid: postgresql-dynamic-sql */
  EXECUTE format('SELECT * FROM person WHERE name = ''%s''', who);
  /* ok: postgresql-dynamic-sql */
  RETURN QUERY EXECUTE format('SELECT * FROM %I WHERE name = $1', tab) USING who;
  /* ok: postgresql-dynamic-sql */
  EXECUTE 'DROP TABLE ' || quote_ident(tab);
  /* ok: postgresql-dynamic-sql */
  EXECUTE 'ANALYZE';
END $$ LANGUAGE plpgsql;
CREATE TRIGGER stamp BEFORE UPDATE ON person
  /* ok: postgresql-dynamic-sql */
  FOR EACH ROW EXECUTE FUNCTION stamp();
