/* ruleid: sql-weak-encryption */
SELECT DES_ENCRYPT(card, 'key') FROM payment;
/* ruleid: sql-weak-encryption */
CREATE SYMMETRIC KEY cards WITH ALGORITHM = TRIPLE_DES ENCRYPTION BY CERTIFICATE c;
/* ruleid: sql-weak-encryption */
SET block_encryption_mode = 'aes-256-ecb';
/* ok: sql-weak-encryption */
CREATE SYMMETRIC KEY cards WITH ALGORITHM = AES_256 ENCRYPTION BY CERTIFICATE c;
/* ok: sql-weak-encryption */
SET block_encryption_mode = 'aes-256-cbc';
