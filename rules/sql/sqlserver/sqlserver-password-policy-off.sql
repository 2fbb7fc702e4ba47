/* ruleid: sqlserver-password-policy-off */
CREATE LOGIN app WITH PASSWORD = '$(app_password)', CHECK_POLICY = OFF;
/* ruleid: sqlserver-password-policy-off */
ALTER LOGIN reports WITH CHECK_POLICY=OFF;
/* ok: sqlserver-password-policy-off */
CREATE LOGIN app WITH PASSWORD = '$(app_password)', CHECK_POLICY = ON;
/* ok: sqlserver-password-policy-off */
CREATE LOGIN app WITH PASSWORD = '$(app_password)', CHECK_EXPIRATION = OFF;
