function Head() {
  // ruleid: script-without-integrity
  const a = <script src="https://cdn.example.org/lib.js" />;
  // ruleid: script-without-integrity
  const b = <script async src="//cdn.example.org/lib.js"></script>;
  // ok: script-without-integrity
  const c = <script src="/lib.js" />;
  // ok: script-without-integrity
  const d = <script src="https://cdn.example.org/lib.js" integrity="sha384-abc" crossOrigin="anonymous" />;
  return [a, b, c, d];
}
