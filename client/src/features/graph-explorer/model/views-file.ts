import { z } from 'zod'
import type { Params } from '../../../url-state/packed.ts'

/** A view kept under a name, as the address would hold it in words. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly view: Params
  /** When it was saved, ISO 8601. */
  readonly savedAt: string
}

const file = z.object({
  version: z.literal(1),
  views: z.array(
    z.object({ id: z.string(), name: z.string(), note: z.string(), view: z.record(z.string(), z.string()), savedAt: z.string() }),
  ),
})

export const printViews = (views: readonly SavedView[]): string =>
  JSON.stringify({ version: 1, views: [...views] } satisfies z.input<typeof file>)

/** Empty where nothing is kept; undefined where something is that this version cannot read, and must not overwrite. */
export function readViews(text: string | null): readonly SavedView[] | undefined {
  if (text === null) return []
  try {
    return file.parse(JSON.parse(text)).views
  } catch {
    return undefined
  }
}

/** The newest first; the same id is replaced. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] => [
  view,
  ...views.filter(({ id }) => id !== view.id),
]
