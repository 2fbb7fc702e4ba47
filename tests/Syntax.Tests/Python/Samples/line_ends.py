a = 1
if a:
    b = '''x
y'''
    c = (1,
  2)
d = 'e\
f'
g = 1 + \
 2
