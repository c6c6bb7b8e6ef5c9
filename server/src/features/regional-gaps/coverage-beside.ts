import { mayHold } from '@netzatlas/shared'
import { isCounted, isPartner } from '../../domain/coverage.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import type { Context } from '../../graphql/context.ts'
import type { MunicipalityQuery } from '../../ports/coverage.ts'
import { partnersOf } from '../actor-profile/partners.ts'

const PAGE = 1_000

/** Kreise, Bezirke and Verbandsgemeinden with a partner of these kinds at the day, for sure or perhaps. */
export async function coverageBeside(
  { partnerKinds, themes, countries, asOf, within }: MunicipalityQuery,
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
  const asked = partners.map((list) => list.filter((partner) => isPartner(partner, partnerKinds)))
  const says = async ({ id }: ActorRecord, kind: 'WORKS_ON' | 'CONCERNS', objects: readonly Id[] | undefined) =>
    !objects ||
    (await context.loaders.claims(id, [kind])).some(
      (claim) => claim.subject === id && objects.includes(claim.object!) && mayHold(claim, asOf),
    )
  const counts = await Promise.all(
    asked.map(async (list) => {
      const each = list.map(async (one) => (await says(one, 'WORKS_ON', themes)) && (await says(one, 'CONCERNS', countries)))
      return (await Promise.all(each)).includes(true)
    }),
  )
  return beside.filter((_, index) => counts[index])
}
