/* ruleid: sqlserver-runs-as-owner */
CREATE PROCEDURE dbo.Clean WITH EXECUTE AS OWNER AS DELETE FROM dbo.Log;
GO
/* ruleid: sqlserver-runs-as-owner */
CREATE PROCEDURE dbo.Other WITH RECOMPILE, EXECUTE AS 'dbo' AS SELECT 1;
GO
/* ok: sqlserver-runs-as-owner */
CREATE PROCEDURE dbo.Third WITH EXECUTE AS CALLER AS SELECT 1;
GO
/* ok: sqlserver-runs-as-owner */
CREATE PROCEDURE dbo.Fourth AS SELECT 1;
