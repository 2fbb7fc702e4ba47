#!/bin/sh
# ruleid: piped-download
curl -fsSL https://example.org/install.sh | sh
# ruleid: piped-download
wget -qO- https://example.org/setup | sudo -E bash -
# ruleid: piped-download
curl -sSL https://install.example.org | POETRY_HOME=/opt/poetry python3 -
# ruleid: piped-download
bash -c "$(curl -fsSL https://example.org/install.sh)"
# ruleid: piped-download
bash <(curl -s https://example.org/uploader)

# ok: piped-download
curl -fsSL https://example.org/install.sh -o install.sh
echo "4f2a91c0  install.sh" | sha256sum --check
sh install.sh
# ok: piped-download
curl -s https://example.org/list.json | python3 -c 'import json, sys; print(json.load(sys.stdin))'
# ok: piped-download
echo "curl https://example.org/install.sh | sh"
# ok: piped-download
curl -s https://example.org/list | jq .
