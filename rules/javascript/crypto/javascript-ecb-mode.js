import { createCipheriv, createDecipheriv } from "crypto";

// ruleid: javascript-ecb-mode
createCipheriv("aes-256-ecb", key, null);
// ruleid: javascript-ecb-mode
createCipheriv("AES-128-ECB", key, "");
// ok: javascript-ecb-mode
createCipheriv("aes-256-gcm", key, iv);
// ok: javascript-ecb-mode
createDecipheriv("aes-256-ecb", key, null);
