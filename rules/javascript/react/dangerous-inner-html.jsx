function Comment({ text }) {
  // ruleid: dangerous-inner-html
  return <div dangerouslySetInnerHTML={{ __html: text }} />;
}
// ruleid: dangerous-inner-html
const Made = ({ html }) => React.createElement("div", { dangerouslySetInnerHTML: { __html: html } });
function Clean({ html }) {
  // ok: dangerous-inner-html
  return <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(html) }} />;
}
function Fixed() {
  // ok: dangerous-inner-html
  return <div dangerouslySetInnerHTML={{ __html: "<b>bold</b>" }} />;
}
