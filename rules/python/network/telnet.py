import telnetlib
from telnetlib import Telnet


def f(host, other):
    # ruleid: telnet
    a = telnetlib.Telnet(host)
    # ruleid: telnet
    with Telnet(host, 23) as b:
        pass
    # ok: telnet
    c = other.Telnet(host)
    # ok: telnet
    d = telnetlib.ECHO
