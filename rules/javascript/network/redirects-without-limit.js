// ruleid: redirects-without-limit
axios.get(url, { maxRedirects: 50 });
// ruleid: redirects-without-limit
request({ url, followAllRedirects: true }, done);
// ok: redirects-without-limit
axios.get(url, { maxRedirects: 0 });
// ok: redirects-without-limit
request({ url, followRedirect: false }, done);
