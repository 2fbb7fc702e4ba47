CREATE PROCEDURE Find @who NVARCHAR(50), @tab SYSNAME AS
BEGIN
  /* ruleid: sqlserver-dynamic-sql */
  EXEC('SELECT * FROM Person WHERE Name = ''' + @who + '''');
  DECLARE @sql NVARCHAR(MAX);
  /* ruleid: sqlserver-dynamic-sql */
  SET @sql = N'SELECT * FROM Person WHERE Name = ''' + @who + '''';
  EXEC sp_executesql @sql;
  DECLARE @safe NVARCHAR(MAX);
  /* ok: sqlserver-dynamic-sql */
  SET @safe = N'SELECT * FROM ' + QUOTENAME(@tab) + N' WHERE Name = @who';
  EXEC sp_executesql @safe, N'@who NVARCHAR(50)', @who = @who;
  /* ok: sqlserver-dynamic-sql */
  EXEC dbo.Clean @who;
  DECLARE @note NVARCHAR(100);
  /* ok: sqlserver-dynamic-sql */
  SET @note = N'Found ' + @who;
  PRINT @note;
END
