import type { DomainRecord, EventRecord, Id } from '../../server/src/domain/records.ts'
import type { Chance } from './chance.ts'
import type { ClaimMaker } from './claims.ts'
import { dayIn, LAST_YEAR } from './dates.ts'
import type { Geography } from './geography.ts'
import { STATES } from './names.ts'
import type { Organisations } from './organisations.ts'
import { RESOLUTION } from './topics.ts'

const CATEGORIES: readonly (readonly [EventRecord['category'], string, number])[] = [
  ['NETWORK_MEETING', 'Erfundenes Netzwerktreffen', 5],
  ['CONFERENCE', 'Erfundene Tagung', 3],
  ['CEREMONY', 'Erfundener Festakt', 1],
  ['OTHER', 'Erfundener Abend', 1],
]

/** Meetings with who organised, hosted and attended them, mostly from the same Land. */
export function* events(
  count: number,
  { towns }: Geography,
  { organisations, umbrellas }: Organisations,
  make: ClaimMaker,
  draw: Chance,
): Generator<readonly DomainRecord[]> {
  const townsByState = Map.groupBy(towns, ({ state }) => state)
  const organisationsByState = Map.groupBy(organisations, ({ town }) => town.state)
  for (let i = 0; i < count; i++) {
    const town = draw.pick(towns)
    const [category, name] = draw.weighted(CATEGORIES.map((row) => [row, row[2]] as const))
    const day = dayIn(draw.whole(2008, LAST_YEAR), draw)
    const date = draw.happens(0.9) ? day.slice(0, draw.happens(0.8) ? 10 : 7) : undefined
    const id = `e-x-${String(i + 1).padStart(4, '0')}`
    const happened = date ? { validFrom: date, validUntil: date } : {}
    const attending = new Set(
      Array.from(
        { length: draw.whole(4, 24) },
        () => draw.pick<{ readonly id: Id }>((draw.happens(0.4) ? townsByState : organisationsByState).get(town.state)!).id,
      ),
    )
    yield [
      {
        type: 'event',
        id,
        name: `${name} ${town.name} Nr. ${i + 1}`,
        ...(date ? { from: date, until: date } : {}),
        place: town.place,
        region: town.region,
        category,
      },
      make.claim({ kind: 'HOSTED', subject: town.id, object: id, ...happened }),
      make.claim({ kind: 'ORGANISED', subject: draw.pick(umbrellas).id, object: id, ...happened }),
      make.claim({ kind: 'COVERS', subject: id, object: town.region.slice(0, 'r-81'.length) }),
      ...(draw.happens(0.5)
        ? [
            make.claim({
              kind: 'ATTRIBUTE',
              subject: id,
              property: 'ATTENDANCE',
              value: `${draw.pick(['rund', 'mehr als', 'knapp'])} ${10 * draw.whole(2, 20)}`,
            }),
          ]
        : []),
      ...[...attending].map((subject) => make.claim({ kind: 'ATTENDED', subject, object: id, ...happened })),
    ]
  }
}

/** A contest every second year with five winners each, some of which win more than once. */
export function* contest({ towns }: Geography, make: ClaimMaker, draw: Chance): Generator<readonly DomainRecord[]> {
  const favourites = draw.shuffled(towns).slice(0, 40)
  yield [{ type: 'contest', id: 'ct-x-beispiel', name: 'Erfundener Wettbewerb' }]
  for (let year = 2008; year <= LAST_YEAR; year += 2) {
    const edition = `ed-x-beispiel-${year}`
    yield [{ type: 'edition', id: edition, contest: 'ct-x-beispiel', year, entries: { value: draw.whole(20, 90), qualifier: 'rund' } }]
    for (const [rank, town] of draw.shuffled(favourites).slice(0, 5).entries()) {
      const id = `w-x-beispiel-${year}-${rank + 1}`
      yield [
        { type: 'award', id, name: `Erfundener Wettbewerb ${year}`, edition, rank: `${rank + 1}. Preis`, date: String(year) },
        make.claim({ kind: 'AWARDED', subject: id, object: town.id, validFrom: String(year) }),
      ]
    }
  }
}

/** For each Land some looks at municipalities, old and recent ones: what tells a gap from nobody having looked. */
export function* assessments({ towns }: Geography, make: ClaimMaker, draw: Chance): Generator<readonly DomainRecord[]> {
  const byDistrict = Map.groupBy(towns, ({ district }) => district)
  for (const [district, within] of byDistrict) {
    if (!draw.happens(0.3)) continue
    const id = `as-x-${district + 1}`
    const looked = draw.shuffled(within).slice(0, Math.max(1, Math.ceil(within.length * draw.next())))
    yield [
      {
        type: 'assessment',
        id,
        on: dayIn(draw.whole(2021, LAST_YEAR), draw),
        method: 'Erfundene Umfrage',
        scope: `Ein Teil von ${STATES[within[0]!.state]}`,
      },
      ...looked.map((town) => make.claim({ kind: 'ASSESSED', subject: id, object: town.id })),
    ]
  }
}

export function* signatures({ towns }: Geography, make: ClaimMaker, draw: Chance): Generator<readonly DomainRecord[]> {
  for (const { id } of draw.shuffled(towns).slice(0, Math.ceil(towns.length / 50))) {
    yield [make.claim({ kind: 'SIGNED', subject: id, object: RESOLUTION.id, validFrom: String(draw.whole(2016, LAST_YEAR)) })]
  }
}
