from pysnmp.hlapi import CommunityData, UsmUserData


def f(user, auth_key, priv_key):
    # ruleid: snmp-without-encryption
    a = CommunityData("public", mpModel=0)
    # ruleid: snmp-without-encryption
    b = UsmUserData(user, auth_key)
    # ok: snmp-without-encryption
    c = UsmUserData(user, auth_key, priv_key)
    # ok: snmp-without-encryption
    d = UsmUserData(user, authKey=auth_key, privKey=priv_key)
