// ruleid: javascript-timing-unsafe-compare
if (req.headers.signature === expectedSignature) accept();
// ruleid: javascript-timing-unsafe-compare
if (apiKey !== process.env.API_KEY) deny();
// ok: javascript-timing-unsafe-compare
if (password === confirmPassword) submit();
// ok: javascript-timing-unsafe-compare
if (token === undefined) deny();
// ok: javascript-timing-unsafe-compare
if (crypto.timingSafeEqual(a, b)) accept();
