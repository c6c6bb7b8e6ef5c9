/**
 * Measures the ranking of partners inside the server on a large generated network: one municipality after the other (50 km,
 * by points, the first ten), all municipalities in one batch, and what reading the directory costs once. The network holds
 * no needs and offers: every actor is given one of each, so that every candidate is compared with who asks.
 *
 * node bench/partners/speed.ts --data <folder made by "pnpm generate --size large --seed 42"> [--write]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEmbeddedStore } from '../../server/src/adapters/embedded/index.ts'
import { systemClock } from '../../server/src/domain/clock.ts'
import { isCounted, STALENESS_MONTHS } from '../../server/src/domain/coverage.ts'
import type { Id, NeedRecord, OfferRecord } from '../../server/src/domain/records.ts'
import { networkService } from '../../server/src/features/network/service.ts'
import { partnerDirectory } from '../../server/src/features/partner-finder/directory.ts'
import { basisOf, findPartners } from '../../server/src/features/partner-finder/find-partners.ts'
import type { PlacedActor } from '../../server/src/features/partner-finder/seeker.ts'
import { createLoaders } from '../../server/src/graphql/loaders.ts'
import type { GraphStore } from '../../server/src/ports/store.ts'
import { seededRandom } from '../../shared/src/graph/random.ts'
import { conditions, percentile, table } from '../lib/report.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean', default: false } } })
if (!values.data) throw new Error('Usage: node bench/partners/speed.ts --data <folder> [--write]')

const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks/partners.md')
const ALONE = 1_000
const WARM_UP = 50
/** So many municipalities of the batch are under way at once: their claims are read with one statement. */
const TOGETHER = 200
const RADIUS_KM = 50

const measured = conditions()
const store = await openEmbeddedStore({ dataDir: values.data, clock: systemClock })
const network = networkService(store)
try {
  const today = systemClock.today()
  const partners = partnerDirectory(store)
  const snapshot = await network.snapshot()
  const began = performance.now()
  const { organisations } = await partners.current(today)
  const directoryMs = performance.now() - began
  const { items } = await store.actorPage({ kinds: ['MUNICIPALITY'] }, 'NAME', { first: 100_000 })
  const municipalities = items.filter((actor): actor is PlacedActor => isCounted(actor) && actor.place !== undefined)

  const themes = (await store.recordsOfType('theme')).map(({ id }) => id)
  const about = (actor: Id, i: number) => ({ actor, theme: themes[i % themes.length]!, text: '', validFrom: '2020-01-01', source: 's-1' })
  const everybody = [...organisations.keys(), ...municipalities.map(({ id }) => id)]
  const notices = {
    need: everybody.map((actor, i): NeedRecord => ({ type: 'need', id: `n-${i}`, ...about(actor, i) })),
    offer: everybody.map((actor, i): OfferRecord => ({ type: 'offer', id: `of-${i}`, ...about(actor, i + 1) })),
  }
  const noticed = { ...store, recordsOfType: (type: keyof typeof notices) => Promise.resolve(notices[type]) } as GraphStore
  const context = () => ({
    store: noticed,
    partners,
    loaders: createLoaders(store),
    snapshot: async () => snapshot,
    today,
    staleMonths: STALENESS_MONTHS,
  })
  const suggest = async (actor: PlacedActor, shared = context()) => {
    const question = { actor, radiusKm: RADIUS_KM, order: 'SCORE' as const }
    return findPartners(question, { first: 10, offset: 0 }, await basisOf(question, shared))
  }

  const random = seededRandom(42)
  const some = municipalities.map((actor) => ({ actor, at: random() })).sort((a, b) => a.at - b.at)
  for (const { actor } of some.slice(-WARM_UP)) await suggest(actor)
  const times: number[] = []
  for (const { actor } of some.slice(0, ALONE)) {
    const start = performance.now()
    await suggest(actor)
    times.push(performance.now() - start)
  }

  const start = performance.now()
  let listed = 0
  for (let from = 0; from < municipalities.length; from += TOGETHER) {
    const shared = context()
    const answers = await Promise.all(municipalities.slice(from, from + TOGETHER).map((actor) => suggest(actor, shared)))
    listed += answers.filter((answer) => answer.length > 0).length
  }
  const batchS = (performance.now() - start) / 1_000

  const p95 = percentile(times, 95)
  const verdict = (met: boolean) => (met ? 'met' : '**missed**')
  const text = [
    '# Partners for every municipality',
    '',
    `${measured}. Generated network (large, seed 42), embedded, ${organisations.size.toLocaleString('en')} organisations, a need and an offer of every actor; within ${RADIUS_KM} km, all by points, the first ten. Again: \`pnpm exec node bench/partners/speed.ts --data <folder> --write\`.`,
    '',
    table(
      ['what', 'measured', 'must be below', ''],
      [
        [`one municipality, p50 of ${ALONE.toLocaleString('en')}`, `${percentile(times, 50).toFixed(1)} ms`, '', ''],
        [`one municipality, p95 of ${ALONE.toLocaleString('en')}`, `${p95.toFixed(1)} ms`, '50 ms', verdict(p95 < 50)],
        [
          `all ${municipalities.length.toLocaleString('en')} in one batch, ${listed.toLocaleString('en')} with somebody in reach`,
          `${batchS.toFixed(1)} s`,
          '60 s',
          verdict(batchS < 60),
        ],
        ['the directory, read once', `${(directoryMs / 1_000).toFixed(1)} s`, '', ''],
      ],
    ),
  ].join('\n')
  console.log(text)
  if (values.write) writeFileSync(DOCUMENT, `${text}\n`)
} finally {
  await network.close()
  await store.close()
}
