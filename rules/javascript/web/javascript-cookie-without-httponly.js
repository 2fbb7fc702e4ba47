function signIn(req, res) {
  // ruleid: javascript-cookie-without-httponly
  res.cookie("session", id);
  // ruleid: javascript-cookie-without-httponly
  res.cookie("auth_token", token, { secure: true, httpOnly: false, sameSite: "lax" });
  // ok: javascript-cookie-without-httponly
  res.cookie("theme", "dark");
  // ok: javascript-cookie-without-httponly
  res.cookie("session", id, { secure: true, httpOnly: true, sameSite: "lax" });
  // ok: javascript-cookie-without-httponly
  res.cookie("session", id, options);
}
