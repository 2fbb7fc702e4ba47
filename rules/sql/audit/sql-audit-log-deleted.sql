/* ruleid: sql-audit-log-deleted */
TRUNCATE TABLE audit_log;
/* ruleid: sql-audit-log-deleted */
DELETE FROM app.login_history;
/* ok: sql-audit-log-deleted */
DELETE FROM audit_log WHERE at < now() - interval '2 years';
/* ok: sql-audit-log-deleted */
TRUNCATE TABLE session;
