/**
 * Plain data read from a store has a text of its own wherever an id, a kind or a place name stands, and a list wherever a few
 * of them do. What is kept in memory by the tens of thousands holds each once instead: `share` puts one for all equal ones into
 * the data it is given, which must be nobody else's yet and is never changed again.
 */
export function sharedTexts(): <T>(data: T) => T {
  const texts = new Map<string, string>()
  const lists = new Map<string, readonly unknown[]>()
  const share = <T>(data: T): T => {
    if (typeof data === 'string') return once(texts, data, data)
    if (typeof data !== 'object' || data === null) return data
    const fields = data as Record<string, unknown>
    for (const [name, value] of Object.entries(fields)) fields[name] = share(value)
    return isTexts(data) ? once(lists, JSON.stringify(data), data) : data
  }
  return share
}

const isTexts = (data: object): data is readonly string[] => Array.isArray(data) && data.every((item) => typeof item === 'string')

/** The first value that was kept under the key. */
function once<T>(kept: Map<string, unknown>, key: string, value: T): T {
  if (!kept.has(key)) kept.set(key, value)
  return kept.get(key) as T
}
