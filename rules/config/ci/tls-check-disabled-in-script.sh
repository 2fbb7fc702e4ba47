#!/bin/sh
# ruleid: tls-check-disabled-in-script
curl -fsSLk https://example.org/tool -o tool
# ruleid: tls-check-disabled-in-script
curl --insecure https://example.org/tool -o tool
# ruleid: tls-check-disabled-in-script
wget --no-check-certificate https://example.org/tool
# ruleid: tls-check-disabled-in-script
git -c http.sslVerify=false clone https://git.example.org/tool
# ruleid: tls-check-disabled-in-script
npm config set strict-ssl false
# ruleid: tls-check-disabled-in-script
pip install --trusted-host pypi.example.org flask==3.0.3
# ruleid: tls-check-disabled-in-script
export NODE_TLS_REJECT_UNAUTHORIZED=0
# ok: tls-check-disabled-in-script
curl -fsSL --cacert ca.pem https://example.org/tool -o tool
# ok: tls-check-disabled-in-script
curl -k https://localhost:8443/health
# ok: tls-check-disabled-in-script
export NODE_TLS_REJECT_UNAUTHORIZED=1
# ok: tls-check-disabled-in-script
git config http.sslVerify true
