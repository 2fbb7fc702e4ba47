/* ruleid: sql-connection-encryption-off */
SET GLOBAL require_secure_transport = OFF;
/* ruleid: sql-connection-encryption-off */
ALTER USER 'app'@'10.0.0.%' REQUIRE NONE;
/* ruleid: sql-connection-encryption-off */
ALTER SYSTEM SET ssl = off;
/* ok: sql-connection-encryption-off */
ALTER USER 'app'@'10.0.0.%' REQUIRE SSL;
/* ok: sql-connection-encryption-off */
SET GLOBAL require_secure_transport = ON;
