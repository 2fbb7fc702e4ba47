// ruleid: token-in-local-storage
localStorage.setItem("access_token", token);
// ruleid: token-in-local-storage
sessionStorage.password = form.password.value;
// ok: token-in-local-storage
localStorage.setItem("theme", "dark");
// ok: token-in-local-storage
localStorage.getItem("access_token");
