/* ruleid: sql-weak-password-hash */
UPDATE users SET password = MD5(new_password) WHERE id = 1;
/* ruleid: sql-weak-password-hash */
SELECT id FROM users WHERE password = sha1(password_given);
/* ruleid: sql-weak-password-hash */
UPDATE users SET pw = PASSWORD(new_password) WHERE id = 2;
/* ruleid: sql-weak-password-hash */
SELECT HASHBYTES('SHA1', @password);
/* ruleid: sql-weak-password-hash */
UPDATE users SET hash = crypt(new, gen_salt('md5'));
/* ruleid: sql-weak-password-hash */
ALTER SYSTEM SET password_encryption = 'md5';
/* ok: sql-weak-password-hash */
UPDATE users SET hash = crypt(new, gen_salt('bf', 12));
/* ok: sql-weak-password-hash */
SELECT md5(content) FROM document;
/* ok: sql-weak-password-hash */
SELECT HASHBYTES('SHA2_256', content) FROM document;
