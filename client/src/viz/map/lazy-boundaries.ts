import type { Boundaries } from './picture.ts'

/** Boundaries for a file where no map is open; rejects where they cannot be loaded. */
export async function loadBoundaries(): Promise<Boundaries> {
  const [{ loadGround }, { boundariesOf }] = await Promise.all([import('./geodata.ts'), import('./picture.ts')])
  return boundariesOf(await loadGround())
}
