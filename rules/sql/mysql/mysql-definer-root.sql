/* ruleid: mysql-definer-root */
CREATE DEFINER=`root`@`localhost` PROCEDURE clean() DELETE FROM log;
/* ruleid: mysql-definer-root */
CREATE DEFINER = 'root'@'%' VIEW totals AS SELECT sum(amount) FROM orders;
/* ok: mysql-definer-root */
CREATE DEFINER=`app_owner`@`localhost` PROCEDURE clean2() DELETE FROM log;
/* ok: mysql-definer-root */
CREATE SQL SECURITY INVOKER VIEW totals2 AS SELECT sum(amount) FROM orders;
