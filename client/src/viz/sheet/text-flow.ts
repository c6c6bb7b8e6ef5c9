/** A text as lines no wider than `width`; a word that is wider alone is cut. At least one line. */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (widthOf(line) > width && line.length > 1) {
      let fits = 1
      while (fits + 1 < line.length && widthOf(line.slice(0, fits + 1)) <= width) fits++
      lines.push(line.slice(0, fits))
      line = line.slice(fits)
    }
  }
  return [...lines, line]
}

/** Boxes in columns, each into the one that is shortest by then. */
export function inColumns(
  heights: readonly number[],
  columns: number,
  gap: number,
): { readonly places: readonly { readonly column: number; readonly top: number }[]; readonly height: number } {
  const filled = Array.from({ length: columns }, () => 0)
  const places = heights.map((height) => {
    const column = filled.indexOf(Math.min(...filled))
    const top = filled[column]!
    filled[column] = top + height + gap
    return { column, top }
  })
  return { places, height: Math.max(0, Math.max(...filled) - gap) }
}
