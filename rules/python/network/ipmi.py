# ruleid: ipmi
from pyghmi.ipmi import command
# ruleid: ipmi
import pyghmi
# ok: ipmi
import sushy
# ok: ipmi
from redfish import redfish_client
