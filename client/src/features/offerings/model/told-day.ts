import { latest } from '@netzatlas/shared'
import type { Entry } from './entries.ts'

interface ToldDay {
  readonly how: 'endedOn' | 'lapsedOn' | 'startsOn' | 'openUntil'
  readonly date: string
}

/** The one day that matters of what is over or still to come: its end, else the deadline that has passed, or its beginning; of what only a deadline dates, that. */
export function toldDay(
  { standing, from, until, deadline }: Pick<Entry, 'standing' | 'from' | 'until' | 'deadline'>,
  today: string,
): ToldDay | undefined {
  if (standing === 'ENDED') {
    if (until && latest(until) < today) return { how: 'endedOn', date: until }
    if (deadline) return { how: 'lapsedOn', date: deadline }
  }
  if (!from && !until && deadline) return { how: 'openUntil', date: deadline }
  return standing === 'COMING' && from && !until ? { how: 'startsOn', date: from } : undefined
}
