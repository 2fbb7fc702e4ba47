function signIn(req, res) {
  // ruleid: javascript-cookie-without-samesite
  res.cookie("session", id);
  // ruleid: javascript-cookie-without-samesite
  res.cookie("auth_token", token, { secure: true, httpOnly: true });
  // ok: javascript-cookie-without-samesite
  res.cookie("theme", "dark");
  // ok: javascript-cookie-without-samesite
  res.cookie("session", id, { secure: true, httpOnly: true, sameSite: "lax" });
  // ok: javascript-cookie-without-samesite
  res.cookie("session", id, options);
}
