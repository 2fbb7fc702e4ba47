function signIn(req, res) {
  // ruleid: cookie-without-secure
  res.cookie("session", id);
  // ruleid: cookie-without-secure
  res.cookie("auth_token", token, { httpOnly: true, sameSite: "lax" });
  // ok: cookie-without-secure
  res.cookie("theme", "dark");
  // ok: cookie-without-secure
  res.cookie("session", id, { secure: true, httpOnly: true, sameSite: "lax" });
  // ok: cookie-without-secure
  res.cookie("session", id, options);
}
