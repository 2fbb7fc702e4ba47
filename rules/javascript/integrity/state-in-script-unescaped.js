// ruleid: state-in-script-unescaped
const a = `<script>var s = ${JSON.stringify(state)}</script>`;
// ruleid: state-in-script-unescaped
const b = `<body><script id="s">window.S = ${JSON.stringify(props)};</script></body>`;
// ok: state-in-script-unescaped
const c = `<script>var s = ${serialize(state)}</script>`;
// ok: state-in-script-unescaped
const d = `state: ${JSON.stringify(state)}`;
