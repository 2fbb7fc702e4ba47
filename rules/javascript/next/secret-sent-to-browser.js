// ruleid: secret-sent-to-browser
const key = process.env.NEXT_PUBLIC_STRIPE_SECRET;
// ruleid: secret-sent-to-browser
const url = import.meta.env.VITE_DATABASE_URL;
// ok: secret-sent-to-browser
const site = process.env.NEXT_PUBLIC_SITE_URL;
// ok: secret-sent-to-browser
const secret = process.env.STRIPE_SECRET;
