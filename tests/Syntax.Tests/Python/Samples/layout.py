# comment first

if a:
        b
        # comment in block
    # comment between levels
        c
# comment at the margin
else:
	d
	if e:
		f

class A:

    x = 1


    y = 2
if a:
  b; c
d;
if x:
    pass
    
	# a tab before a comment
else: pass
