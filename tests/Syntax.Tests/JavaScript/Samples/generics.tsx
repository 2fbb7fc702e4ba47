const a = <T,>(x: T) => x; const b = <T extends U>(x: T) => x; const c = <T, U>(x: T, y: U): [T, U] => [x, y]; const d = async <T,>(x: T) => x; const e = <const T,>(x: T) => x;
const f = <div<string> />; const g = <A<B> c={d}>{e as F}</A>; function h<T>(x: T): JSX.Element { return <>{x as any}</> } f<string>(a); new M<K, V>(); a < b; x = y < z;
const k = (a: A): B => <c />; const l = (p: { q: string }) => <r s={p.q!} />; class N<T> extends O<P<T>> { render() { return <a b={this.c as D} /> } }
