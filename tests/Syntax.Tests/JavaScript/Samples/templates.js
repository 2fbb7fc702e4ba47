`plain`; `a${b}c`; `${a}${b}`; `nested ${`inner ${deep}`} end`; `multi
line ${ { a: 1 }.a } \` escaped \${not}`;
tag`text ${value}`; a.b`x`; f()`y`; new T`z`; String.raw`\unicode and \xerxes`; tag``;
`${function () { return `}` }}`; `$ ${1} $$ {`;
