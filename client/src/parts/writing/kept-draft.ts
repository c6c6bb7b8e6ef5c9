/** As it is kept: what was typed, and what the form began with; undefined where nothing was typed. */
export function printDraft<T extends object>(draft: T, initial: T): string | undefined {
  const [typed, began] = [JSON.stringify(draft), JSON.stringify(initial)]
  return typed === began ? undefined : JSON.stringify({ typed: draft, began: initial })
}

/**
 * The fields that were typed over what the form begins with now. Undefined where nothing is kept, or where it is not what
 * this form holds. What was left as it began follows the present: another day, another text.
 */
export function keptDraft<T extends object>(text: string | null, initial: T): T | undefined {
  const kept = parsed(text)
  if (!isRecord(kept?.typed) || !isRecord(kept.began)) return undefined
  const changed = Object.entries(initial).flatMap(([field, value]): [string, unknown][] => {
    const typed = kept.typed[field]
    const alike = sameShape(typed, value)
    return alike && JSON.stringify(typed) !== JSON.stringify(kept.began[field]) ? [[field, typed]] : []
  })
  return changed.length === 0 ? undefined : { ...initial, ...Object.fromEntries(changed) }
}

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts, numbers and yes or no, in records of them. */
function sameShape(value: unknown, like: unknown): boolean {
  if (isRecord(like)) return isRecord(value) && Object.entries(like).every(([field, part]) => sameShape(value[field], part))
  return typeof value === typeof like && !isRecord(value)
}

function parsed(text: string | null): { readonly typed: Fields; readonly began: Fields } | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isRecord(value) ? (value as { typed: Fields; began: Fields }) : undefined
  } catch {
    return undefined
  }
}
