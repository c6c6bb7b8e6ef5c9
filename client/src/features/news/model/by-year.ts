/** What is still ahead, together; what has been, under the year it stands for. Both in the order they came. */
export function byYear<T extends { readonly day: string }>(
  items: readonly T[],
  today: string,
): readonly { readonly year: string; readonly items: readonly T[] }[] {
  const groups = Map.groupBy(items, ({ day }) => (day > today ? 'ahead' : day.slice(0, 4)))
  return [...groups].map(([year, its]) => ({ year, items: its }))
}
