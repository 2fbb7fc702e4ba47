// ruleid: insecure-next-settings
const a = { images: { remotePatterns: [{ protocol: "https", hostname: "**" }] } };
// ruleid: insecure-next-settings
const b = { reactStrictMode: true, images: { dangerouslyAllowSVG: true } };
// ok: insecure-next-settings
const c = { images: { remotePatterns: [{ protocol: "https", hostname: "images.example.org" }] } };
// ok: insecure-next-settings
const d = { poweredByHeader: false };
