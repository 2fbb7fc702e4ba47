// ruleid: host-key-not-checked
conn.connect({ host, hostVerifier: () => true });
// ruleid: host-key-not-checked
conn.connect({ host, password, hostVerifier: (key) => true });
// ok: host-key-not-checked
conn.connect({ host, hostVerifier: (hash) => hash === KNOWN });
// ok: host-key-not-checked
conn.connect({ host, username });
