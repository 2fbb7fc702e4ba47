/* ruleid: sqlserver-xp-cmdshell */
EXEC sp_configure 'xp_cmdshell', 1;
/* ruleid: sqlserver-xp-cmdshell */
EXEC master..xp_cmdshell 'dir c:\data';
/* ruleid: sqlserver-xp-cmdshell */
EXECUTE xp_cmdshell @command;
/* ok: sqlserver-xp-cmdshell */
EXEC sp_configure 'xp_cmdshell', 0;
/* ok: sqlserver-xp-cmdshell */
EXEC sp_configure 'show advanced options', 1;
