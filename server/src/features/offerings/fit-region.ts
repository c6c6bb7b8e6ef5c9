import { liesIn } from '../../domain/ids.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import type { Asking, FitPart, Verdict } from './fit-part.ts'
import { FIT_WORDS } from './fit-words.ts'
import type { Known, Told } from './known.ts'
import { boundOf, reaches } from './open.ts'

const STATE = 'r-00'.length

/** One lies in the other: a town in its Land, a district around the town. */
export const overlap = (seat: Id | undefined, region: Id): boolean => seat !== undefined && (liesIn(seat, region) || liesIn(region, seat))

/**
 * Whether it holds where somebody is: by the regions that sources name; else by others of the same Land that have used it;
 * else by how far those who run it work. A seat elsewhere says nothing.
 */
export function regionPart(known: Known, { actor, land }: Asking, language: Language): FitPart {
  const words = FIT_WORDS[language]
  const part = (verdict: Verdict, sentence: string, told: readonly Told<unknown>[]): FitPart => ({
    condition: 'REGION',
    verdict,
    sentence,
    claims: told.map(({ claim }) => claim),
  })
  const names = (told: readonly Told<{ readonly name: string }>[]) => words.list([...new Set(told.map(({ record }) => record.name))])
  const called = (told: readonly Told<ActorRecord>[]) => words.list(told.map(({ record: { shortName, name } }) => shortName ?? name))
  const { regions, seats, providers, users } = known
  if (actor.region === undefined) return part('UNKNOWN', words.noSeat(actor.name), [])
  if (regions.length > 0) {
    const here = regions.filter(({ record }) => overlap(actor.region, record.id))
    return here.length > 0 ? part('YES', words.holds(names(here)), here) : part('NO', words.holdsOnly(names(regions)), regions)
  }
  const near = users.filter(({ record }) => record.region !== undefined && liesIn(record.region, actor.region!.slice(0, STATE)))
  if (near.length > 0) {
    const who = [...new Set(near.map(({ record }) => record.name))]
    return part('YES', words.usedHere(land?.name, who), near)
  }
  const here = seats.filter(({ record }) => overlap(actor.region, record.id))
  if (here.length > 0) return part('YES', words.seatHere(names(here)), here)
  const bound = providers.filter(({ record }) => boundOf(record) !== undefined)
  const reaching = bound.filter(({ record }) => reaches(record, actor))
  if (reaching.length > 0) return part('YES', words.providerHere(called(reaching)), reaching)
  const federal = providers.filter(({ record }) => record.scope === 'FEDERAL')
  if (federal.length > 0) return part('YES', words.providerFederal(called(federal)), federal)
  if (bound.length > 0 && bound.length === providers.length) return part('NO', words.providerElsewhere(called(bound)), bound)
  if (seats.length > 0) return part('UNKNOWN', words.seatElsewhere(names(seats)), seats)
  return part('UNKNOWN', words.noRegion, [])
}
