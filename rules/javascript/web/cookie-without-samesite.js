function signIn(req, res) {
  // ruleid: cookie-without-samesite
  res.cookie("session", id);
  // ruleid: cookie-without-samesite
  res.cookie("auth_token", token, { secure: true, httpOnly: true });
  // ok: cookie-without-samesite
  res.cookie("theme", "dark");
  // ok: cookie-without-samesite
  res.cookie("session", id, { secure: true, httpOnly: true, sameSite: "lax" });
  // ok: cookie-without-samesite
  res.cookie("session", id, options);
}
