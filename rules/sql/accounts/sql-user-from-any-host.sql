/* ruleid: sql-user-from-any-host */
CREATE USER 'app'@'%' IDENTIFIED WITH caching_sha2_password;
/* ruleid: sql-user-from-any-host */
ALTER USER reports@'%' REQUIRE SSL;
/* ok: sql-user-from-any-host */
CREATE USER 'app'@'10.0.0.%' IDENTIFIED WITH caching_sha2_password;
/* ok: sql-user-from-any-host */
CREATE USER 'app'@'localhost';
