function signIn(req, res) {
  // ruleid: cookie-without-httponly
  res.cookie("session", id);
  // ruleid: cookie-without-httponly
  res.cookie("auth_token", token, { secure: true, httpOnly: false, sameSite: "lax" });
  // ok: cookie-without-httponly
  res.cookie("theme", "dark");
  // ok: cookie-without-httponly
  res.cookie("session", id, { secure: true, httpOnly: true, sameSite: "lax" });
  // ok: cookie-without-httponly
  res.cookie("session", id, options);
}
