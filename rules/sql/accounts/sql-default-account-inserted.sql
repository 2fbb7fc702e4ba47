/* ruleid: sql-default-account-inserted */
INSERT INTO users (name, password, is_admin) VALUES ('root2', 'admin123', true);
/* ruleid: sql-default-account-inserted */
INSERT INTO app.accounts (id, login, pwd) VALUES (1, 'x', 'changeme');
/* ok: sql-default-account-inserted */
INSERT INTO users (name, password_hash) VALUES ('root2', '$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA');
/* ok: sql-default-account-inserted */
INSERT INTO roles (name) VALUES ('admin');
