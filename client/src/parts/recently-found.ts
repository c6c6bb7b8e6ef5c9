import type { ActorKind } from '@netzatlas/shared'

/** What a search hit needs to be shown and opened again. */
export interface Found {
  readonly id: string
  readonly typename: string
  readonly name: string
  readonly detail?: string | undefined
  readonly kind?: ActorKind | undefined
  readonly abroad?: boolean | undefined
}

const STORAGE_KEY = 'netzatlas.recent'
const MOST = 7

export function recentlyFound(): readonly Found[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as Found[]).filter((found) => typeof found?.id === 'string' && typeof found.name === 'string') : []
  } catch {
    return []
  }
}

/** Newest first, each once, on this device only. */
export function remember(found: Found): void {
  const kept = [found, ...recentlyFound().filter(({ id }) => id !== found.id)].slice(0, MOST)
  localStorage.setItem(STORAGE_KEY, JSON.stringify(kept))
}

export const clearRecent = (): void => localStorage.removeItem(STORAGE_KEY)
