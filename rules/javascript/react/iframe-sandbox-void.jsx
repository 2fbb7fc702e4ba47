function Frames({ url }) {
  // ruleid: iframe-sandbox-void
  const a = <iframe src={url} sandbox="allow-scripts allow-same-origin" />;
  // ruleid: iframe-sandbox-void
  const b = <iframe sandbox="allow-same-origin allow-forms allow-scripts" src={url} />;
  // ok: iframe-sandbox-void
  const c = <iframe src={url} sandbox="allow-scripts" />;
  // ok: iframe-sandbox-void
  const d = <iframe src={url} sandbox="allow-same-origin" />;
  return [a, b, c, d];
}
