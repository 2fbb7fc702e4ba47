/* ruleid: sql-audit-trigger-removed */
DROP TRIGGER person_audit ON person;
/* ruleid: sql-audit-trigger-removed */
ALTER TABLE person DISABLE TRIGGER audit_person;
/* ruleid: sql-audit-trigger-removed */
ALTER SERVER AUDIT main WITH (STATE = OFF);
/* ruleid: sql-audit-trigger-removed */
SET sql_log_bin = 0;
/* ok: sql-audit-trigger-removed */
DROP TRIGGER set_updated_at ON person;
/* ok: sql-audit-trigger-removed */
ALTER SERVER AUDIT main WITH (STATE = ON);
/* ok: sql-audit-trigger-removed */
DROP TRIGGER IF EXISTS orders_audit ON orders;
CREATE TRIGGER orders_audit AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION audit();
