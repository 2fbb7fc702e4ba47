import telnetlib
from telnetlib import Telnet


def f(host, other):
    # ruleid: plaintext-telnet
    a = telnetlib.Telnet(host)
    # ruleid: plaintext-telnet
    with Telnet(host, 23) as b:
        pass
    # ok: plaintext-telnet
    c = other.Telnet(host)
    # ok: plaintext-telnet
    d = telnetlib.ECHO
