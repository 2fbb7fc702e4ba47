function signIn(req, res) {
  // ruleid: javascript-cookie-without-secure
  res.cookie("session", id);
  // ruleid: javascript-cookie-without-secure
  res.cookie("auth_token", token, { httpOnly: true, sameSite: "lax" });
  // ok: javascript-cookie-without-secure
  res.cookie("theme", "dark");
  // ok: javascript-cookie-without-secure
  res.cookie("session", id, { secure: true, httpOnly: true, sameSite: "lax" });
  // ok: javascript-cookie-without-secure
  res.cookie("session", id, options);
}
