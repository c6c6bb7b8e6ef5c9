import type { ActorKind, Day } from '@netzatlas/shared'
import { isCounted, isPartner } from '../../domain/coverage.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import type { Context } from '../../graphql/context.ts'
import { partnersOf } from '../actor-profile/partners.ts'

const PAGE = 1_000

/** Kreise, Bezirke and Verbandsgemeinden with a partner of these kinds at the day, for sure or perhaps. */
export async function coverageBeside(
  partnerKinds: readonly ActorKind[],
  asOf: Day,
  within: Id | undefined,
  context: Pick<Context, 'store' | 'loaders' | 'snapshot'>,
): Promise<readonly ActorRecord[]> {
  const filter = { kinds: ['MUNICIPALITY'] as const, hasLines: true, asOf, ...(within === undefined ? {} : { within }) }
  const beside: ActorRecord[] = []
  for (let after: Id | undefined, hasNext = true; hasNext; ) {
    const page = await context.store.actorPage(filter, 'NAME', { first: PAGE, ...(after === undefined ? {} : { after }) })
    beside.push(...page.items.filter((actor) => !isCounted(actor) && actor.municipality?.level !== 'FOREIGN'))
    after = page.items.at(-1)?.id
    hasNext = page.hasNext
  }
  const partners = await Promise.all(beside.map(({ id }) => partnersOf(id, { asOf }, context)))
  return beside.filter((_, index) => partners[index]?.some((partner) => isPartner(partner, partnerKinds)))
}
