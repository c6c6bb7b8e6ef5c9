import { z } from 'zod'
import type { History, Step } from './history.ts'

/**
 * A history as it is kept: each text once, however many steps hold it, because long lists of marked or moved actors stay
 * the same for many steps.
 */
const file = z.object({
  version: z.literal(1),
  texts: z.array(z.string()),
  steps: z.array(z.object({ id: z.string(), view: z.record(z.string(), z.number()), names: z.record(z.string(), z.number()) })).nonempty(),
  at: z.int().nonnegative(),
})

export function printHistory({ steps, at }: History): string {
  const texts: string[] = []
  const places = new Map<string, number>()
  const place = (text: string): number => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, texts.length)
    return texts.push(text) - 1
  }
  const interned = (params: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(params).map(([key, text]) => [key, place(text)]))
  const kept = steps.map(({ id, view, names }) => ({ id, view: interned(view), names: interned(names) }))
  return JSON.stringify({ version: 1, texts, steps: kept, at } satisfies z.input<typeof file>)
}

/** Undefined where the text is no history that this version can read. */
export function readHistory(text: string): History | undefined {
  try {
    const { texts, steps, at } = file.parse(JSON.parse(text))
    const look = (params: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(params).flatMap(([key, place]) => (place in texts ? [[key, texts[place]!]] : [])))
    const read: Step[] = steps.map(({ id, view, names }) => ({ id, view: look(view), names: look(names) }))
    return { steps: read, at: Math.min(at, read.length - 1) }
  } catch {
    return undefined
  }
}
