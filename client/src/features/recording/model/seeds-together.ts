interface Dated {
  readonly author: string
}

interface Entry<Line> {
  readonly first: Line
  /** Only of base data: all of them. */
  readonly seeds?: readonly Line[]
}

/** The history with lines of base data that follow one another put together: one start of the server writes dozens. */
export function seedsTogether<Line extends Dated>(lines: readonly Line[]): Entry<Line>[] {
  const entries: Entry<Line>[] = []
  for (const line of lines) {
    const before = entries.at(-1)
    if (line.author !== 'SEED') entries.push({ first: line })
    else if (before?.seeds) entries[entries.length - 1] = { ...before, seeds: [...before.seeds, line] }
    else entries.push({ first: line, seeds: [line] })
  }
  return entries
}
