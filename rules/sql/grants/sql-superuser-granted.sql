/* ruleid: sql-superuser-granted */
CREATE ROLE app LOGIN SUPERUSER;
/* ruleid: sql-superuser-granted */
ALTER USER reports WITH SUPERUSER;
/* ruleid: sql-superuser-granted */
GRANT ALL PRIVILEGES ON *.* TO 'app'@'10.0.0.%';
/* ruleid: sql-superuser-granted */
ALTER SERVER ROLE sysadmin ADD MEMBER app;
/* ruleid: sql-superuser-granted */
EXEC sp_addsrvrolemember 'app', 'sysadmin';
/* ruleid: sql-superuser-granted */
GRANT DBA TO app;
/* ok: sql-superuser-granted */
CREATE ROLE app LOGIN NOSUPERUSER;
/* ok: sql-superuser-granted */
GRANT ALL PRIVILEGES ON app.* TO 'app'@'10.0.0.%';
/* ok: sql-superuser-granted */
GRANT SELECT, INSERT ON person TO app;
/* ok: sql-superuser-granted */
ALTER ROLE db_datareader ADD MEMBER app;
