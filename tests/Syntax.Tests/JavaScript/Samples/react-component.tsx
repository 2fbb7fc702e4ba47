import React, { useState, type ReactNode } from 'react';
interface Props<T> { items: readonly T[]; render?: (item: T, index: number) => ReactNode; onSelect(item: T): void }
export function List<T extends { id: string }>({ items, render = item => <li key={item.id}>{String(item)}</li>, onSelect }: Props<T>): JSX.Element {
  const [selected, setSelected] = useState<T | null>(null);
  const handle = React.useCallback(async (item: T) => { setSelected(item); await onSelect(item)!; }, [onSelect]);
  return (
    <ul className="list" style={{ color: selected ? 'red' : undefined }} onClick={e => e.preventDefault()}>
      {items.length > 0 ? items.map((item, i) => <React.Fragment key={i}>{render(item, i)}</React.Fragment>) : <>Nothing &mdash; yet</>}
      {/* comment */}
      <Button<T> item={selected as T} disabled {...rest}>Select &amp; go</Button>
    </ul>
  );
}
export default React.memo(List) as typeof List;
