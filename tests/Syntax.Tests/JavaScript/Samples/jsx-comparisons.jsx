a < b; a<b>c; a < b && c > d; if (a < b) {} for (i = 0; i<n; i++) {} (a < b, c > d); f(a < b, c > (d)); x = a <b> c; async < b; yield_ < c;
const el = a < 1 ? <b>{c < d}</b> : <e />; return_(<a />); `${<a />}`; a = <b />
c = <d />;
