/* ruleid: sqlserver-code-outside-sql */
EXEC sp_configure 'Ole Automation Procedures', 1;
/* ruleid: sqlserver-code-outside-sql */
CREATE ASSEMBLY tools FROM 'c:\tools.dll' WITH PERMISSION_SET = UNSAFE;
/* ruleid: sqlserver-code-outside-sql */
EXEC sp_OACreate 'WScript.Shell', @shell OUT;
/* ok: sqlserver-code-outside-sql */
EXEC sp_configure 'clr enabled', 0;
/* ok: sqlserver-code-outside-sql */
CREATE ASSEMBLY tools FROM 'c:\tools.dll' WITH PERMISSION_SET = SAFE;
