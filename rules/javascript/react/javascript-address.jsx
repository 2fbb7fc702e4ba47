function Profile({ user, to }) {
  // ruleid: javascript-address
  const a = <a href={user.website}>site</a>;
  // ruleid: javascript-address
  const b = <iframe src={props.url} />;
  // ok: javascript-address
  const c = <a href={to}>home</a>;
  // ok: javascript-address
  const d = <a href="https://example.org">site</a>;
  return [a, b, c, d];
}
