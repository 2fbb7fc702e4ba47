a / b / c; a / /b/ / c; a = /b/; a(/b/); [/b/, /c/]; a ? /b/ : /c/; return_ / 2; a++ / 2; a-- / b; (a) / b / c; [a] / b; {} /a/g
if (a) /b/.test(c); x = {} / 1; !/a/; typeof /a/; a && /b/; `${a / b}`; `${/a}/}`; this / 1; "a" / 1; 1 / 2; a.if / b; (function () {}) / 1; while (a) /b/; x = function () {} / 2;
/a/; case_: /b/; a => /b/; delete /a/; ({ a: /b/ }); throw_(/[/]/); y = a
/ b
