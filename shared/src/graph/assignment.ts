/**
 * Pairs rows with columns, each at most once, so that the weights of the pairs add up to the most: the column of each row,
 * -1 where it has none. Pairs that weigh nothing are none.
 *
 * Kuhn, The Hungarian Method for the Assignment Problem, Naval Research Logistics Quarterly 2 (1955), by shortest augmenting
 * paths as in Jonker and Volgenant, Computing 38 (1987). O(rows² columns); for a few hundred of each.
 *
 * @param weight not negative; all rows equally long
 */
export function heaviestPairs(weight: readonly (readonly number[])[]): Int32Array {
  const rows = weight.length
  // As many columns as rows at least, so that every row finds one: those beyond weigh nothing.
  const columns = Math.max(rows, weight[0]?.length ?? 0)
  const cost = (row: number, column: number): number => -(weight[row]![column] ?? 0)
  const rowPrice = new Float64Array(rows)
  const columnPrice = new Float64Array(columns)
  const rowOf = new Int32Array(columns).fill(-1)
  for (let start = 0; start < rows; start++) augment(start)

  const columnOf = new Int32Array(rows).fill(-1)
  for (let column = 0; column < columns; column++) {
    const row = rowOf[column]!
    if (row !== -1 && (weight[row]![column] ?? 0) > 0) columnOf[row] = column
  }
  return columnOf

  /** Gives the row a column by the cheapest path along which others change theirs. */
  function augment(start: number): void {
    const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
    const before = new Int32Array(columns).fill(-1)
    const done = new Uint8Array(columns)
    let [row, last, reached] = [start, -1, 0]
    for (;;) {
      let next = -1
      for (let column = 0; column < columns; column++) {
        if (done[column]) continue
        const through = reached + cost(row, column) - rowPrice[row]! - columnPrice[column]!
        if (through < distance[column]!) {
          distance[column] = through
          before[column] = last
        }
        if (next === -1 || distance[column]! < distance[next]!) next = column
      }
      reached = distance[next]!
      done[next] = 1
      last = next
      if (rowOf[next] === -1) break
      row = rowOf[next]!
    }
    rowPrice[start]! += reached
    for (let column = 0; column < columns; column++) {
      if (!done[column] || column === last) continue
      const saved = reached - distance[column]!
      columnPrice[column]! -= saved
      rowPrice[rowOf[column]!]! += saved
    }
    for (let column = last; column !== -1; ) {
      const previous = before[column]!
      rowOf[column] = previous === -1 ? start : rowOf[previous]!
      column = previous
    }
  }
}
