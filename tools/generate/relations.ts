import type { CooperationKind } from '@netzatlas/shared'
import type { ClaimRecord, DomainRecord, Id } from '../../server/src/domain/records.ts'
import type { Chance } from './chance.ts'
import type { ClaimMaker } from './claims.ts'
import { dayIn, LAST_YEAR, relationDates } from './dates.ts'
import type { Organisations } from './organisations.ts'
import { COUNTRIES, THEMES } from './topics.ts'

/** Sources contradict each other about this share of relations. */
const DISPUTED = 0.01

type Relation = Pick<ClaimRecord, 'kind' | 'subject' | 'object' | 'role'>

/** One claim of it, or two that name different years. */
function stated(relation: Relation, make: ClaimMaker, draw: Chance): readonly ClaimRecord[] {
  if (!draw.happens(DISPUTED)) return [make.claim({ ...relation, ...relationDates(draw) })]
  const year = draw.whole(2000, LAST_YEAR - 1)
  return make.disputed({ ...relation, validFrom: String(year) }, { ...relation, validFrom: String(year + 1) })
}

const COOPERATION_KINDS: readonly (readonly [CooperationKind, string, number])[] = [
  ['LOCAL', 'Erfundene Zusammenarbeit vor Ort', 55],
  ['CONTACT', 'Erfundener Kontakt', 15],
  ['PROJECT_PARTNERSHIP', 'Erfundene Projektpartnerschaft', 12],
  ['PARTNERSHIP', 'Erfundene Partnerschaft', 6],
  ['SUSTAINABILITY_PARTNERSHIP', 'Erfundene Nachhaltigkeitspartnerschaft', 5],
  ['FRIENDSHIP', 'Erfundene Freundschaft', 4],
  ['CLIMATE_PARTNERSHIP', 'Erfundene Klimapartnerschaft', 3],
]

/** A cooperation with the participations in it; all began about together. */
export function* cooperations(all: readonly (readonly Id[])[], make: ClaimMaker, draw: Chance): Generator<readonly DomainRecord[]> {
  for (const [i, participants] of all.entries()) {
    const [kind, name] = draw.weighted(COOPERATION_KINDS.map((row) => [row, row[2]] as const))
    const id = `c-x-${String(i + 1).padStart(5, '0')}`
    const dates = relationDates(draw)
    const claims = participants.flatMap((subject) => {
      const relation = { kind: 'PARTICIPATES_IN', subject, object: id } as const
      return draw.happens(0.8) ? [make.claim({ ...relation, ...dates })] : stated(relation, make, draw)
    })
    const about = draw.happens(0.25) ? [make.claim({ kind: 'WORKS_ON', subject: id, object: draw.pick(THEMES).id })] : []
    yield [{ type: 'cooperation', id, kind, name: `${name} Nr. ${i + 1}` }, ...claims, ...about]
  }
}

export function* memberships(pairs: readonly (readonly [Id, Id])[], make: ClaimMaker, draw: Chance): Generator<readonly DomainRecord[]> {
  for (const [subject, object] of pairs)
    yield stated({ kind: 'MEMBER_OF', subject, object, ...(draw.happens(0.05) ? { role: 'FOUNDING' } : {}) }, make, draw)
}

export function* twoActors(
  kind: 'ADVISED_BY' | 'FUNDED_BY',
  pairs: readonly (readonly [Id, Id])[],
  make: ClaimMaker,
  draw: Chance,
): Generator<readonly DomainRecord[]> {
  for (const [subject, object] of pairs) yield stated({ kind, subject, object }, make, draw)
}

/** What is said of each organisation by itself: seat, founding, members, themes, origin. */
export function* profiles({ organisations, umbrellas }: Organisations, make: ClaimMaker, draw: Chance): Generator<readonly DomainRecord[]> {
  for (const { id, kind, town } of [...organisations, ...umbrellas]) {
    const claims = [
      make.claim({
        kind: 'LOCATED_IN',
        subject: id,
        object: town.region,
        ...(draw.happens(0.5) ? { lastConfirmed: dayIn(draw.whole(2018, LAST_YEAR), draw) } : {}),
      }),
    ]
    for (const { id: theme } of draw.shuffled(THEMES).slice(0, draw.whole(0, 3)))
      claims.push(make.claim({ kind: 'WORKS_ON', subject: id, object: theme }))
    if (draw.happens(0.5)) {
      const founded = String(draw.whole(1975, LAST_YEAR))
      claims.push(make.claim({ kind: 'ATTRIBUTE', subject: id, property: 'FOUNDED', value: founded, validFrom: founded }))
    }
    if (draw.happens(0.3))
      claims.push(
        make.claim({
          kind: 'ATTRIBUTE',
          subject: id,
          property: 'MEMBER_COUNT',
          value: `rund ${10 * draw.whole(1, 60)}`,
          lastConfirmed: dayIn(draw.whole(2015, LAST_YEAR), draw),
        }),
      )
    if (kind === 'MIGRANT_ORGANISATION' && draw.happens(0.6))
      claims.push(make.claim({ kind: 'CONCERNS', subject: id, object: draw.pick(COUNTRIES).id, role: 'ORIGIN' }))
    yield claims
  }
}
