/* ruleid: sql-grant-option */
GRANT SELECT ON person TO reports WITH GRANT OPTION;
/* ruleid: sql-grant-option */
GRANT auditors TO alice WITH ADMIN OPTION;
/* ok: sql-grant-option */
GRANT SELECT ON person TO reports;
/* ok: sql-grant-option */
REVOKE GRANT OPTION FOR SELECT ON person FROM reports;
