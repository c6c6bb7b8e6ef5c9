import type { PartialDate } from '@netzatlas/shared'
import { ContactLine } from './contact-line.tsx'
import type { ComparedActor, ListedActor } from './shortlist-data.ts'

/** The way to an actor, with the day on which the page was read. */
export function ComparedContact({ actor, more }: { actor: ListedActor; more: ComparedActor | undefined }) {
  const read = new Map<string, PartialDate>()
  for (const { support } of more?.claims.nodes ?? []) {
    for (const { source, read: day } of support) if (day && day > (read.get(source.id) ?? '')) read.set(source.id, day)
  }
  return <ContactLine actor={actor} read={read} />
}
