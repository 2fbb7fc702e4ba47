/* ruleid: sql-plaintext-password */
CREATE USER 'app'@'10.0.0.%' IDENTIFIED BY 'tiger-lily-42';
/* ruleid: sql-plaintext-password */
CREATE ROLE reports LOGIN PASSWORD 'tiger-lily-43';
/* ruleid: sql-plaintext-password */
CREATE LOGIN app WITH PASSWORD = N'tiger-lily-44';
/* ruleid: sql-plaintext-password */
ALTER USER scott IDENTIFIED BY tiger;
/* ruleid: sql-plaintext-password */
SET PASSWORD FOR 'app'@'%' = 'tiger-lily-45';
/* ok: sql-plaintext-password */
CREATE ROLE reports LOGIN PASSWORD :'reports_password';
/* ok: sql-plaintext-password */
CREATE USER 'app'@'10.0.0.%' IDENTIFIED BY '${APP_PASSWORD}';
/* ok: sql-plaintext-password */
CREATE ROLE reports LOGIN PASSWORD 'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy';
/* ok: sql-plaintext-password */
CREATE LOGIN [EXAMPLE\app] FROM WINDOWS;
