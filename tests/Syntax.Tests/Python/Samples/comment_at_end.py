if a:
    b
# end