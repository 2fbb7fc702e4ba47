/* ruleid: mysql-server-file-access */
SELECT * FROM person INTO OUTFILE '/var/www/html/x.csv';
/* ruleid: mysql-server-file-access */
GRANT FILE ON *.* TO 'app'@'localhost';
/* ruleid: mysql-server-file-access */
SELECT LOAD_FILE('/etc/passwd');
/* ok: mysql-server-file-access */
SELECT * FROM person INTO @name;
/* ok: mysql-server-file-access */
GRANT SELECT ON app.file TO 'app'@'localhost';
