// leading
/* block */ a /* between */ + /* more */ b // trailing
/** doc
 * comment
 */
function /* name */ f(/* params */ a /* after */, /* before */ b) { // body
  /* empty */
} /* end */
({ /* in object */ a: /* value */ 1, /* trailing */ }); [/* in array */ 1 /* after */]; f(/* no args */); a /* before dot */ . /* after dot */ b; `${/* in template */ a}`; if /* head */ (a) /* body */ b; else /* c */ c; // "not a string'
"// not a comment /* neither */"; /\/\/ nor this/; a = b /* c */ / d; return_ /* ; */
// end