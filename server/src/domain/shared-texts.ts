/**
 * Plain data read from a store has a text of its own wherever an id, a kind or a place name stands. What is kept in memory by
 * the tens of thousands holds each text once instead: `share` puts one for all equal ones into the data it is given, which
 * must be nobody else's yet.
 */
export function sharedTexts(): <T>(data: T) => T {
  const texts = new Map<string, string>()
  const shared = (text: string): string => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
  const share = <T>(data: T): T => {
    if (typeof data !== 'object' || data === null) return data
    const fields = data as Record<string, unknown>
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') fields[name] = shared(value)
      else share(value)
    }
    return data
  }
  return share
}
