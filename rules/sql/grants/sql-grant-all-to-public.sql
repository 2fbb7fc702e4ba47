/* ruleid: sql-grant-all-to-public */
GRANT ALL ON orders TO PUBLIC;
/* ruleid: sql-grant-all-to-public */
GRANT SELECT, UPDATE ON TABLE person TO public;
/* ruleid: sql-grant-all-to-public */
GRANT ALL PRIVILEGES ON SCHEMA app TO PUBLIC WITH GRANT OPTION;
/* ok: sql-grant-all-to-public */
GRANT SELECT ON country TO PUBLIC;
/* ok: sql-grant-all-to-public */
GRANT ALL ON SCHEMA public TO app_owner;
/* ok: sql-grant-all-to-public */
REVOKE ALL ON SCHEMA public FROM PUBLIC;
