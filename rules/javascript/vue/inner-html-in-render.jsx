// ruleid: inner-html-in-render
const a = () => h("p", { class: "x", innerHTML: comment });
// ruleid: inner-html-in-render
const b = () => <div v-html={comment} />;
// ok: inner-html-in-render
const c = () => h("p", comment);
// ok: inner-html-in-render
const d = () => h("p", { innerHTML: DOMPurify.sanitize(comment) });
