// ruleid: cookie-set-by-script
document.cookie = "session=" + id;
// ruleid: cookie-set-by-script
Cookies.set("auth_token", token);
// ok: cookie-set-by-script
document.cookie = "theme=dark";
// ok: cookie-set-by-script
Cookies.get("auth_token");
