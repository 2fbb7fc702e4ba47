// ruleid: security-header-switched-off
res.setHeader("X-Frame-Options", "ALLOWALL");
// ruleid: security-header-switched-off
res.removeHeader("Content-Security-Policy");
// ok: security-header-switched-off
res.setHeader("X-Frame-Options", "DENY");
// ok: security-header-switched-off
res.removeHeader("X-Powered-By");
