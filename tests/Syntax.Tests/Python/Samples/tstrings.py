t"" t"plain"
t"a{x}b{y!r:>{w}}" T'{x}' rt"\d{x}" tr'{x}'
t"{x=}" t"b{z + 1}"
t"{t"{inner}"}"
