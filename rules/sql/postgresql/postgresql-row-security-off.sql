/* ruleid: postgresql-row-security-off */
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;
/* ruleid: postgresql-row-security-off */
ALTER ROLE reports BYPASSRLS;
/* ruleid: postgresql-row-security-off */
SET LOCAL row_security = off;
/* ok: postgresql-row-security-off */
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
/* ok: postgresql-row-security-off */
ALTER ROLE reports NOBYPASSRLS;
/* ok: postgresql-row-security-off */
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
