/* ruleid: sqlserver-trustworthy-on */
ALTER DATABASE Shop SET TRUSTWORTHY ON;
/* ruleid: sqlserver-trustworthy-on */
EXEC sp_configure 'cross db ownership chaining', 1;
/* ok: sqlserver-trustworthy-on */
ALTER DATABASE Shop SET TRUSTWORTHY OFF;
/* ok: sqlserver-trustworthy-on */
ALTER DATABASE Shop SET READ_COMMITTED_SNAPSHOT ON;
