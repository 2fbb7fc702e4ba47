var a = 1
var b = 2
a
b
a = b
++c
a = b
(c)
d
[e]
f
`g`
return_
throw_
do {} while (a) b
if (a) b
else c
for (;;) break
x: for (;;) { continue x
}
var c = function () {}
var d = class {}
{ 1 } 2
{ a
} b
function g() { return
1 }
let
e = 1
var f = a
/b/g
i
++
j
