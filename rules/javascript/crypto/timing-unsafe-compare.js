// ruleid: timing-unsafe-compare
if (req.headers.signature === expectedSignature) accept();
// ruleid: timing-unsafe-compare
if (apiKey !== process.env.API_KEY) deny();
// ok: timing-unsafe-compare
if (password === confirmPassword) submit();
// ok: timing-unsafe-compare
if (token === undefined) deny();
// ok: timing-unsafe-compare
if (crypto.timingSafeEqual(a, b)) accept();
