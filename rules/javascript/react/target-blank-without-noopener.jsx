function Links({ url }) {
  // ruleid: target-blank-without-noopener
  const a = <a href={url} target="_blank">open</a>;
  // ruleid: target-blank-without-noopener
  const b = <a target="_blank" className="x" href={make(url)}>open</a>;
  // ok: target-blank-without-noopener
  const c = <a href={url} target="_blank" rel="noopener noreferrer">open</a>;
  // ok: target-blank-without-noopener
  const d = <a href={url}>open</a>;
  return [a, b, c, d];
}
