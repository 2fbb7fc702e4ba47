'\n\t\r\0\b\v\f\\\'\"'; '\x41\u0041\u{41}'; "line \
continuation \
twice"; 'a', "b"; '"'; "'"; '</script>'; `\u{1F600} \x41 \n`; 'use strict'; "\u2028 raw:   ";
