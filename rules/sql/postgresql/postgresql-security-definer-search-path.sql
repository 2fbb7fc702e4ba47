CREATE FUNCTION total() RETURNS numeric
  LANGUAGE sql
  /* ruleid: postgresql-security-definer-search-path */
  SECURITY DEFINER
  AS $$ SELECT sum(amount) FROM orders $$;

CREATE OR REPLACE FUNCTION clean() RETURNS void AS $$
BEGIN
  DELETE FROM log;
END $$ LANGUAGE plpgsql
/* ruleid: postgresql-security-definer-search-path */
SECURITY DEFINER;

CREATE FUNCTION fixed() RETURNS numeric
  LANGUAGE sql
  /* ok: postgresql-security-definer-search-path */
  SECURITY DEFINER
  SET search_path = app, pg_temp
  AS $$ SELECT sum(amount) FROM orders $$;

CREATE FUNCTION plain() RETURNS numeric
  LANGUAGE sql
  /* ok: postgresql-security-definer-search-path */
  SECURITY INVOKER
  AS $$ SELECT sum(amount) FROM orders $$;
