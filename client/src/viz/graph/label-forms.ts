/** A name of more letters is cut to so many. */
const [LONG, CUT] = [11, 8]

/**
 * The lines in which a name can stand, the best first: in one, broken in two where that makes it narrower, cut short. The
 * whole name is told wherever somebody points.
 */
export function formsOf(text: string): readonly (readonly string[])[] {
  const broken = inTwo(text)
  return [[text], ...(broken ? [broken] : []), ...(text.length > LONG ? [[`${text.slice(0, CUT).trimEnd()}…`]] : [])]
}

/** At the hyphen or space that leaves the shorter longest line. */
function inTwo(text: string): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined
  for (const { index } of text.matchAll(/[- ]/g)) {
    const [first, second] = [text.slice(0, index + 1).trimEnd(), text.slice(index + 1).trimStart()]
    const longest = Math.max(first.length, second.length)
    if (first.length > 2 && second.length > 2 && longest < Math.max(...(best ?? [text]).map(({ length }) => length))) best = [first, second]
  }
  return best
}
