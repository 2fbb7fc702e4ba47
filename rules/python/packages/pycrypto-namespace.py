# ruleid: pycrypto-namespace
from Crypto.Cipher import AES
# ruleid: pycrypto-namespace
import Crypto
# ok: pycrypto-namespace
from Cryptodome.Cipher import AES as Other
# ok: pycrypto-namespace
from cryptography.fernet import Fernet
