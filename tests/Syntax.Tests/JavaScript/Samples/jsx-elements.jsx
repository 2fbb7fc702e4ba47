<a />; <a></a>; <a>text</a>; <></>; <>a<b />c</>; <a.b.c />; <a.b></a.b>; <a:b />; <a:b c:d="e" />; <a-b c-d="e" />; <this.a />; <A b c={d} {...e} f='g' h="i&amp;j" k=<l /> m={<n />} />;
<a>{b}</a>; <a>{}</a>; <a>{/* comment */}</a>; <a>{...b}</a>; <a> {b} text &nbsp; {' '} <c /> </a>; <a
  b="multi
line"
  c={{ d: 1 }}
>
  text // not a comment
  /* neither */ "quotes' `
  {a ? <b /> : null}
  {list.map(x => <li key={x}>{x}</li>)}
</a>;
x = <a>{(b) => <c>{b}</c>}</a>; y = a < b; z = a<b; w = <a {...{ b: 1 }} {...c}>{`t`}</a>; f(<a />, <b />); a ? <b /> : <c />; () => <a />; !<a />; <a>{b}{c}</a>; [<a />, <b></b>];
<if for="x" class="y">{z}</if>; <a data-a aria-label="b">é 😀</a>; <A render={() => <div>{a && <b />}</div>} />; <a b={c}>{d}</a>
