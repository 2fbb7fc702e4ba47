import { createCipheriv, createDecipheriv } from "crypto";

// ruleid: ecb-mode
createCipheriv("aes-256-ecb", key, null);
// ruleid: ecb-mode
createCipheriv("AES-128-ECB", key, "");
// ok: ecb-mode
createCipheriv("aes-256-gcm", key, iv);
// ok: ecb-mode
createDecipheriv("aes-256-ecb", key, null);
