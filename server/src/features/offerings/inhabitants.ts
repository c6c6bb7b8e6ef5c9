/** Between how many inhabitants a text speaks of; both ends belong to it. */
export interface Inhabitants {
  readonly least?: number
  readonly most?: number
}

const NUMBER = String.raw`(\d{1,3}(?:[.  ]\d{3})+|\d+)`
const PEOPLE = String.raw`\s*(?:einw(?:\.|ohner\w*)|inhabitants)`
const BETWEEN = new RegExp(String.raw`(?:zwischen\s+|von\s+|between\s+)?${NUMBER}\s*(?:und|bis|and|to|–|-)\s*${NUMBER}${PEOPLE}`, 'i')
const LESS = new RegExp(String.raw`(?:unter|weniger als|under|fewer than|below)\s+${NUMBER}${PEOPLE}`, 'i')
const AT_MOST = new RegExp(String.raw`(?:bis zu|bis|höchstens|maximal|up to|at most)\s+${NUMBER}${PEOPLE}`, 'i')
const MORE = new RegExp(String.raw`(?:über|mehr als|over|more than)\s+${NUMBER}${PEOPLE}`, 'i')
const AT_LEAST = new RegExp(String.raw`(?:ab|mindestens|at least|from)\s+${NUMBER}${PEOPLE}`, 'i')

const parsed = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits.replace(/\D/g, '')))

/** Undefined where the text names no number of inhabitants as a limit. */
export function inhabitantsIn(text: string): Inhabitants | undefined {
  const [, from, to] = BETWEEN.exec(text) ?? []
  if (from !== undefined) return { least: parsed(from)!, most: parsed(to)! }
  const below = parsed(LESS.exec(text)?.[1])
  const above = parsed(MORE.exec(text)?.[1])
  const most = below === undefined ? parsed(AT_MOST.exec(text)?.[1]) : below - 1
  const least = above === undefined ? parsed(AT_LEAST.exec(text)?.[1]) : above + 1
  if (most === undefined && least === undefined) return undefined
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) }
}
