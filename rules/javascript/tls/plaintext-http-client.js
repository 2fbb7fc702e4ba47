import axios from "axios";

// ruleid: plaintext-http-client
await fetch("http://api.shop.org/orders");
// ruleid: plaintext-http-client
await axios.post("http://api.shop.org/orders", order);
// ok: plaintext-http-client
await fetch("http://localhost:3000/health");
// ok: plaintext-http-client
await axios.get("https://api.shop.org/orders");
// ok: plaintext-http-client
await axios.get("http://orders:8080/health");
