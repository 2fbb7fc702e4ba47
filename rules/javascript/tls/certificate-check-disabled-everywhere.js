// ruleid: certificate-check-disabled-everywhere
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
// ruleid: certificate-check-disabled-everywhere
process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = 0;
// ok: certificate-check-disabled-everywhere
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";
// ok: certificate-check-disabled-everywhere
process.env.NODE_EXTRA_CA_CERTS = "/etc/ssl/company-ca.pem";
