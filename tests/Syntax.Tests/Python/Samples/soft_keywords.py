def match(case, type, _): return case
class type: match = 1
match.case.type._
match(match, case=case, type=type)
for match in case: type
lambda match, case: type
import match, case as type
from type import match as case
with match as case: pass
match: case = type
@match
def case(): pass
print(match)
del match, case
