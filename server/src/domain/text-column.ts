/** Many texts by their row, read-only. */
export interface TextColumn {
  at(row: number): string
}

/** Keeps texts as one: to whoever has to see that they are still needed, a hundred thousand of them are two objects. */
export function textColumn(texts: readonly string[]): TextColumn {
  const ends = new Int32Array(texts.length)
  let end = 0
  for (const [row, text] of texts.entries()) {
    end += text.length
    ends[row] = end
  }
  const all = texts.join('')
  return { at: (row) => all.slice(ends[row - 1] ?? 0, ends[row]) }
}
