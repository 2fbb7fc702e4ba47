/* ruleid: sqlserver-guest-enabled */
GRANT CONNECT TO guest;
/* ruleid: sqlserver-guest-enabled */
ALTER LOGIN sa ENABLE;
/* ok: sqlserver-guest-enabled */
REVOKE CONNECT FROM guest;
/* ok: sqlserver-guest-enabled */
ALTER LOGIN [sa] DISABLE;
