"a" 'b'
""" several
lines "with" quotes "" and \
an escaped break"""
'''it's'''
r"\d\"" R'\''
u"old" U'old'
"\n\t\\\'\"\a\b\f\v\r\0\07\101\x41\u00e9\U0001F600 \
joined"
"\q stays"
"é 𝒳 \ud83d"
""
''
""""""
x = ("in" "paren"  # comment
     'theses')
