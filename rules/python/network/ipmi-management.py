# ruleid: ipmi-management
from pyghmi.ipmi import command
# ruleid: ipmi-management
import pyghmi
# ok: ipmi-management
import sushy
# ok: ipmi-management
from redfish import redfish_client
