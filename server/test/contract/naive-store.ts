import { type Day, type DerivedLayout, earliest, fold, holdsOn, latest, mayHold, type PartialDate } from '@netzatlas/shared'
import { canonicalJson } from '../../src/domain/canonical.ts'
import type { Clock } from '../../src/domain/clock.ts'
import { type Change, type Command, firstReceipt, type Receipt, requireBasis } from '../../src/domain/commands.ts'
import { isCounted, isPartner, municipalityCoverage, type PartnerFact, regionOf } from '../../src/domain/coverage.ts'
import { DomainError } from '../../src/domain/errors.ts'
import { isFictional } from '../../src/domain/fictional.ts'
import { compareIds, liesIn, typeOfId } from '../../src/domain/ids.ts'
import { deriveLines, lineUnder } from '../../src/domain/lines.ts'
import { filterText, matchesText, namesOf, populationOf, searchKindsOf, sortName } from '../../src/domain/names.ts'
import { rank } from '../../src/domain/ranking.ts'
import type { ActorRecord, ClaimRecord, DomainRecord, Id, RecordOf, RecordType } from '../../src/domain/records.ts'
import { referencesOf } from '../../src/domain/references.ts'
import { type SettledSeed, settleSeed } from '../../src/domain/seed-rule.ts'
import { attendanceOf } from '../../src/domain/stated-figure.ts'
import type { HistoryEntry, StoredCommand } from '../../src/ports/commands.ts'
import type { MunicipalityQuery } from '../../src/ports/coverage.ts'
import type { StoredDerivedLayout, StoredLayout } from '../../src/ports/layouts.ts'
import type { Line, LineFilter } from '../../src/ports/lines.ts'
import type { ActorFilter, GraphStore, Page, PageRequest } from '../../src/ports/store.ts'
import { eventsInOrder, sourcesInOrder } from './naive-orders.ts'

type Logged = StoredCommand & { readonly reverse: readonly Change[] }

const idOf = (change: Change): Id => ('put' in change ? change.put.id : change.remove)
const DIGITS = { STATE: 2, DISTRICT: 5, MUNICIPALITY: 8 } as const

/** Every port by brute force over the pure rules of the domain: what any real store is compared with. */
export function naiveStore(clock: Clock): GraphStore {
  let records = new Map<Id, DomainRecord>()
  const seeded = new Map<Id, string | null>()
  const log: Logged[] = []
  let revision = { topology: 0, content: 0 }
  let layout: StoredLayout | undefined
  const derived = new Map<DerivedLayout, StoredDerivedLayout>()

  const ofType = <T extends RecordType>(type: T) =>
    [...records.values()].filter((record): record is RecordOf<T> => record.type === type).sort((a, b) => compareIds(a.id, b.id))
  const lines = () => deriveLines(ofType('claim'))
  const actors = () => ofType('actor')
  const degree = (id: Id) =>
    new Set(lines().flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []))).size
  const claimsAbout = (id: Id) => ofType('claim').filter(({ subject, object }) => subject === id || object === id)
  const confirmed = (id: Id) =>
    claimsAbout(id).reduce(
      (newest, { lastConfirmed }) => (lastConfirmed && earliest(lastConfirmed) > newest ? earliest(lastConfirmed) : newest),
      '',
    )
  const referrers = (id: Id) => [...records.values()].filter((record) => referencesOf(record).includes(id)).map((record) => record.id)

  function settle(command: Command): SettledSeed {
    const last = [...new Map(command.changes.map((change) => [idOf(change), change])).values()]
    if (command.role !== 'SEED') return { applied: last, kept: [], remembered: [] }
    return settleSeed(last, {
      current: (id) => {
        const record = records.get(id)
        return record && canonicalJson(record)
      },
      seeded: (id) => seeded.get(id),
      exists: (id) => records.has(id),
      referrers,
    })
  }

  function apply(command: Command): Receipt {
    const before = log.find(({ clientId }) => clientId === command.clientId)
    if (before) return { ...before.receipt, repeated: true }
    requireBasis(command, revision.content)
    if (command.undoes !== undefined && !log.some(({ id }) => id === command.undoes)) throw new DomainError('NOT_FOUND', 'no command')
    const { applied: changes, kept, remembered } = settle(command)
    const next = new Map(records)
    const reverse: Change[] = []
    for (const change of changes) {
      const id = idOf(change)
      const old = next.get(id)
      if ('put' in change) {
        if (old && canonicalJson(old) === canonicalJson(change.put)) continue
        if (old && old.type !== change.put.type) throw new DomainError('INVALID_INPUT', 'type')
        next.set(id, change.put)
      } else if (!next.delete(id)) continue
      reverse.push(old ? { put: old } : { remove: id })
    }
    const dangling = [...next.values()].filter((record) => referencesOf(record).some((target) => !next.has(target)))
    if (dangling.length > 0) {
      const changed = new Set(reverse.map(idOf))
      throw new DomainError(dangling.some(({ id }) => changed.has(id)) ? 'INVALID_INPUT' : 'CONFLICT', dangling[0]!.id)
    }
    const linesBefore = canonicalJson(lines())
    records = next
    revision = {
      topology: revision.topology + (canonicalJson(lines()) === linesBefore ? 0 : 1),
      content: revision.content + (reverse.length > 0 ? 1 : 0),
    }
    for (const change of remembered) seeded.set(idOf(change), 'put' in change ? canonicalJson(change.put) : null)
    const id = `cmd-${log.length + 1}`
    const receipt = firstReceipt(command, { command: id, changed: reverse.map(idOf).sort(compareIds), kept, revision })
    for (const [i, entry] of log.entries()) {
      const { undoneBy, ...rest } = entry
      if (entry.id === command.undoes) log[i] = { ...entry, undoneBy: id }
      else if (undoneBy !== undefined && undoneBy === command.undoes) log[i] = rest
    }
    log.push({ ...command, id, at: clock.now().toISOString(), receipt, reverse })
    return receipt
  }

  function entryOf({ id, at, role, name, undoes, undoneBy, changes, receipt }: Logged): HistoryEntry {
    const types = receipt.changed.flatMap((changed) => typeOfId(changed) ?? [])
    const changed = Object.fromEntries([...new Set(types)].map((type) => [type, types.filter((other) => other === type).length]))
    const undo = { ...(undoes === undefined ? {} : { undoes }), ...(undoneBy === undefined ? {} : { undoneBy }) }
    return {
      number: Number(id.slice(4)),
      id,
      at,
      role,
      name,
      changed,
      changes: role === 'SEED' || role === 'IMPORT' ? [] : changes,
      ...undo,
    }
  }

  function reverseOf(id: Id): readonly Change[] {
    const command = log.find((entry) => entry.id === id)
    if (!command) throw new DomainError('NOT_FOUND', 'no command')
    const left = new Map(command.changes.map((change) => [idOf(change), 'put' in change ? canonicalJson(change.put) : undefined]))
    for (const change of command.reverse) {
      const record = records.get(idOf(change))
      if ((record && canonicalJson(record)) !== left.get(idOf(change))) throw new DomainError('CONFLICT', 'changed since')
    }
    return command.reverse
  }

  function passes(actor: ActorRecord, filter: ActorFilter): boolean {
    const its = lines().filter(
      ({ source, target, validity }) =>
        (source === actor.id || target === actor.id) && (filter.asOf === undefined || holdsOn(validity, filter.asOf) !== 'NO'),
    )
    return (
      matchesText(filterText(actor), filter.text ?? '') &&
      (!filter.kinds || filter.kinds.includes(actor.kind)) &&
      (!filter.within || liesIn(actor.region, filter.within)) &&
      saysOf(actor, 'WORKS_ON', filter.themes, filter.topicsOn) &&
      saysOf(actor, 'CONCERNS', filter.countries, filter.topicsOn) &&
      (!filter.languages || filter.languages.some((language) => actor.languages.includes(language))) &&
      (filter.hasLines === undefined || filter.hasLines === its.length > 0) &&
      (!filter.status || its.some(({ status }) => filter.status!.includes(status)))
    )
  }

  const saysOf = (actor: ActorRecord, kind: ClaimRecord['kind'], objects: readonly Id[] | undefined, on: Day | undefined) =>
    !objects ||
    ofType('claim').some(
      (claim) =>
        claim.kind === kind &&
        claim.subject === actor.id &&
        claim.object !== undefined &&
        objects.includes(claim.object) &&
        (on === undefined || mayHold(claim, on)),
    )

  function coverageFacts(municipality: ActorRecord, query: MunicipalityQuery) {
    const facts = lines().flatMap((line): PartnerFact[] => {
      if (line.kind !== 'COOPERATES_WITH' || (line.source !== municipality.id && line.target !== municipality.id)) return []
      const partner = records.get(line.source === municipality.id ? line.target : line.source) as ActorRecord
      if (!isPartner(partner, query.partnerKinds)) return []
      const about = (kind: ClaimRecord['kind'], objects: readonly Id[] | undefined) => saysOf(partner, kind, objects, query.asOf)
      if (!about('WORKS_ON', query.themes) || !about('CONCERNS', query.countries)) return []
      return [
        { validity: line.validity, participations: line.claims.map((id) => records.get(id) as ClaimRecord) as [ClaimRecord, ClaimRecord] },
      ]
    })
    const assessed = ofType('claim')
      .filter(({ kind, object }) => kind === 'ASSESSED' && object === municipality.id)
      .map(({ subject }) => records.get(subject) as RecordOf<'assessment'>)
    return municipalityCoverage(facts, assessed, query)
  }

  const walked = (filter: LineFilter) => lines().filter((line) => lineUnder(line, filter) === 'WALKED')
  const neighbours = (among: readonly Line[], id: Id) =>
    new Set(among.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])))

  return {
    name: 'embedded',
    close: async () => {},
    revision: async () => revision,
    counts: async () =>
      [...records.values()].reduce<Partial<Record<RecordType, number>>>(
        (n, { type }) => Object.assign(n, { [type]: (n[type] ?? 0) + 1 }),
        {},
      ),
    records: async (ids) => ids.map((id) => records.get(id)),
    recordsOfType: async (type) => ofType(type),
    claimsOf: async (vertices, kinds) =>
      new Map(vertices.map((vertex) => [vertex, claimsAbout(vertex).filter(({ kind }) => !kinds || kinds.includes(kind))])),
    claimsBySource: async (source, request) =>
      pageOf(
        ofType('claim').filter(({ supports }) => supports.some((support) => support.source === source)),
        request,
        ({ id }) => id,
      ),
    actorPage: async (filter, order, request) => {
      const key = {
        NAME: (a: ActorRecord, b: ActorRecord) => compareIds(sortName(a), sortName(b)),
        DEGREE: (a: ActorRecord, b: ActorRecord) => degree(b.id) - degree(a.id),
        LAST_CONFIRMED: (a: ActorRecord, b: ActorRecord) => compareIds(confirmed(b.id), confirmed(a.id)),
      }[order]
      const ordered = actors().sort((a, b) => key(a, b) || compareIds(a.id, b.id))
      return pageOf(
        ordered.filter((actor) => passes(actor, filter)),
        request,
        ({ id }) => id,
      )
    },
    actorsWithin: async (box, filter) =>
      actors().filter(
        (actor) =>
          actor.place !== undefined &&
          actor.place.lat >= box.south &&
          actor.place.lat <= box.north &&
          actor.place.lon >= box.west &&
          actor.place.lon <= box.east &&
          passes(actor, filter),
      ),
    degrees: async (ids) => new Map(ids.filter((id) => records.get(id)?.type === 'actor').map((id) => [id, degree(id)])),
    degreesOn: async (ids, day) =>
      new Map(
        ids
          .filter((id) => records.get(id)?.type === 'actor')
          .map((id) => {
            const certain = neighbours(walked({ asOf: day }), id).size
            return [id, { certain, possible: neighbours(walked({ asOf: day, possible: true }), id).size - certain }]
          }),
      ),
    neighbourhood: async (query) => {
      const centres = [...new Set(query.of)].filter((id) => records.get(id)?.type === 'actor')
      const among = walked(query)
      const reached = [...centres]
      let hop: readonly Id[] = centres
      for (let depth = 0; depth < query.depth; depth++) {
        const next = new Set(hop.flatMap((id) => [...neighbours(among, id)]).filter((id) => !reached.includes(id)))
        hop = [...next].sort((a, b) => degree(b) - degree(a) || compareIds(a, b))
        reached.push(...hop)
      }
      const vertices = reached.slice(0, query.limit)
      const between = ({ source, target }: Line) => vertices.includes(source) && vertices.includes(target)
      return {
        vertices,
        lines: among.filter(between),
        hidden: reached.length - vertices.length,
        possible: lines().filter((line) => between(line) && lineUnder(line, query) === 'LEFT_OPEN').length,
      }
    },
    shortestPaths: async (query) => {
      const among = walked(query)
      const ends = new Set(among.flatMap(({ source, target }) => [source, target]))
      if (query.limit <= 0 || (query.from === query.to && !lines().some(({ source, target }) => [source, target].includes(query.from))))
        return []
      if (query.from !== query.to && (!ends.has(query.from) || !ends.has(query.to))) return []
      let paths: Id[][] = [[query.from]]
      const seen = new Set([query.from])
      for (let length = 0; length < query.maxLength && !paths.some((path) => path.at(-1) === query.to); length++) {
        const next = paths.flatMap((path) => [...neighbours(among, path.at(-1)!)].filter((id) => !seen.has(id)).map((id) => [...path, id]))
        for (const path of next) seen.add(path.at(-1)!)
        paths = next
      }
      return paths
        .filter((path) => path.at(-1) === query.to)
        .sort(comparePaths)
        .slice(0, query.limit)
        .map((vertices) => ({
          vertices,
          steps: vertices.slice(1).map((to, i) => {
            const from = vertices[i]!
            return among.filter(({ source, target }) => (source === from && target === to) || (source === to && target === from))
          }),
        }))
    },
    searchCandidates: async ({ text, kinds, limit }) => {
      const all = [...records.values()]
        .filter((record) => searchKindsOf(record).some((kind) => kinds.includes(kind)))
        .map((record) => {
          const day = confirmed(record.id)
          const own = record.type === 'actor' ? degree(record.id) : 0
          return { record, names: namesOf(record), degree: own, ...(day ? { lastConfirmed: day } : {}) }
        })
      const ranked = new Map(rank(text, all).map(({ record }, place) => [record.id, place]))
      return all
        .filter(({ record }) => ranked.has(record.id))
        .sort((a, b) => ranked.get(a.record.id)! - ranked.get(b.record.id)!)
        .slice(0, limit)
    },
    regions: async (level, within) => ofType('region').filter((region) => region.level === level && (!within || liesIn(region.id, within))),
    coverage: async (query) =>
      ofType('region')
        .filter((region) => region.level === query.level && (!query.within || liesIn(region.id, query.within)))
        .map((region) => {
          const inIt = actors()
            .filter((actor) => isCounted(actor) && regionOf(actor, DIGITS[query.level]) === region.id)
            .map((actor) => ({ ...coverageFacts(actor, query), population: populationOf(actor) }))
          const sums = (of: (its: (typeof inIt)[number]) => number) => {
            const sum = (chosen: typeof inIt) => chosen.reduce((all, its) => all + of(its), 0)
            const count = (state: string) => sum(inIt.filter((its) => its.state === state))
            return {
              total: sum(inIt),
              covered: count('COVERED'),
              stale: count('STALE'),
              confirmedGap: count('CONFIRMED_GAP'),
              unknown: count('UNKNOWN'),
              assessed: sum(inIt.filter(({ assessed }) => assessed)),
            }
          }
          return { region: region.id, ...sums(() => 1), inhabitants: sums(({ population }) => population) }
        }),
    municipalityStates: async (query) =>
      actors()
        .filter((actor) => isCounted(actor) && (!query.within || liesIn(regionOf(actor, 8), query.within)))
        .map((actor) => {
          const { assessed: _, ...state } = coverageFacts(actor, query)
          return { municipality: actor.id, ...state }
        })
        .filter(({ state }) => (query.state ? state === query.state : state !== 'UNKNOWN')),
    municipalityColumns: async (query) => {
      const asked = actors().filter((actor) => isCounted(actor) && (!query.within || liesIn(regionOf(actor, 8), query.within)))
      const states = asked.map((actor) => coverageFacts(actor, query))
      return {
        municipality: asked.map(({ id }) => id),
        ags: asked.map(({ municipality }) => municipality!.ags!),
        state: states.map(({ state }) => state),
        lastLooked: states.map(({ lastLooked }) => lastLooked ?? null),
        assessed: states.map(({ assessed }) => assessed),
        inhabitants: asked.map(populationOf),
        lat: asked.map(({ place }) => place?.lat ?? null),
        lon: asked.map(({ place }) => place?.lon ?? null),
      }
    },
    eventPage: async ({ within, from, until, text }, order, request) => {
      const starts = (event: RecordOf<'event'>) => (event.from ? earliest(event.from) : '')
      const ends = (event: RecordOf<'event'>) => (event.until ? latest(event.until) : event.from ? latest(event.from) : '')
      const covers = (id: Id) =>
        ofType('claim').flatMap(({ kind, subject, object }) => (kind === 'COVERS' && subject === id ? [object] : []))
      const found = ofType('event').filter(
        (event) =>
          matchesText(filterText(event), text ?? '') &&
          (!within || [event.region, ...covers(event.id)].some((region) => liesIn(region, within))) &&
          (!from || (ends(event) !== '' && ends(event) >= from)) &&
          (!until || (starts(event) !== '' && starts(event) <= until)),
      )
      const attendance = (id: Id) => attendanceOf(id, ofType('claim'))[0]?.value
      return pageOf(found.sort(eventsInOrder(order, attendance)), request, ({ id }) => id)
    },
    sourcePage: async (text, order, request, without = []) => {
      const found = ofType('source')
        .filter(({ id }) => !without.includes(id))
        .filter(({ title, publisher, url }) => matchesText([title, publisher ?? '', url ?? ''].map(fold).join(' | '), text ?? ''))
        .map((source) => ({
          source,
          claims: ofType('claim').filter(({ supports }) => supports.some((support) => support.source === source.id)).length,
        }))
      return pageOf(found.sort(sourcesInOrder(order)), request, ({ source }) => source.id)
    },
    unusedSources: async () =>
      ofType('source')
        .map(({ id }) => id)
        .filter((id) => referrers(id).length === 0),
    topology: async () => {
      const said = (kind: ClaimRecord['kind']) => {
        const groups = Map.groupBy(
          ofType('claim').filter((claim) => claim.kind === kind && records.get(claim.subject)?.type === 'actor'),
          ({ subject }) => subject,
        )
        return new Map(
          [...groups].map(([subject, claims]) => [subject, [...new Set(claims.map(({ object }) => object!))].sort(compareIds)]),
        )
      }
      return {
        revision: revision.topology,
        vertices: actors().filter(({ id }) => degree(id) > 0),
        lines: lines(),
        themes: said('WORKS_ON'),
        countries: said('CONCERNS'),
      }
    },
    layout: async () => layout,
    saveLayout: async (next) => {
      layout = next
    },
    derivedLayout: async (kind) => derived.get(kind),
    saveDerivedLayout: async (kind, next) => void derived.set(kind, next),
    apply: async (command) => apply(command),
    reverseOf: async (id) => reverseOf(id),
    command: async (id) => stored(log.find((entry) => entry.id === id)),
    commandByClientId: async (clientId) => stored(log.find((entry) => entry.clientId === clientId)),
    async history({ first, after }) {
      const newestFirst = log.toReversed()
      const from = after === undefined ? 0 : newestFirst.findIndex(({ id }) => id === after) + 1
      const rest = after !== undefined && from === 0 ? [] : newestFirst.slice(from)
      return { items: rest.slice(0, first).map(entryOf), hasNext: rest.length > first, total: log.length }
    },
    latestCommand: async (name) => stored(log.findLast((entry) => entry.name === name)),
    changesSince: async (content, most) => {
      const since = log.filter(({ receipt }) => receipt.revision.content > content && receipt.changed.length > 0).toReversed()
      const reverse = since.flatMap((entry) => entry.reverse)
      return content > revision.content || reverse.length > most ? undefined : { revision, reverse }
    },
    statistics: async (asOf) => {
      const claims = ofType('claim')
      const held = lines().filter(({ validity }) => holdsOn(validity, asOf) !== 'NO')
      const dates = claims.flatMap(({ lastConfirmed, supports }) => [lastConfirmed, ...supports.map(({ read }) => read)])
      const newest = dates.reduce<PartialDate>((last, date) => (date && (last === '' || date > last) ? date : last), '')
      return {
        actorsByKind: tally(actors(), ({ kind }) => kind),
        actorsWithClaims: actors().filter(({ id }) => claimsAbout(id).length > 0).length,
        actorsWithLines: new Set(held.flatMap(({ source, target }) => [source, target])).size,
        actorsWithoutPlace: actors().filter(({ place }) => !place).length,
        claims: claims.length,
        claimsUndated: claims.filter(
          ({ validFrom, validUntil, lastConfirmed, endedBy }) => !validFrom && !validUntil && !lastConfirmed && !endedBy,
        ).length,
        claimsNotLiteral: claims.filter(({ supports }) => !supports.some(({ literal }) => literal)).length,
        linesByStatus: tally(held, ({ status }) => status),
        sources: ofType('source').length,
        ...(newest ? { newest } : {}),
        fictional: ofType('source').some(isFictional),
      }
    },
  }
}

function stored(entry: Logged | undefined): StoredCommand | undefined {
  if (!entry) return undefined
  const { reverse: _, ...command } = entry
  return command
}

/** Cursors come from the same list, so they are always in it. */
function pageOf<T>(all: readonly T[], { first, after }: PageRequest, idOfItem: (item: T) => Id): Page<T> {
  const from = after === undefined ? 0 : all.findIndex((item) => idOfItem(item) === after) + 1
  const items = all.slice(from, from + first)
  return { items, hasNext: from + first < all.length, total: all.length }
}

function tally<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Partial<Record<K, number>> {
  return items.reduce<Partial<Record<K, number>>>((counts, item) => {
    const key = keyOf(item)
    return Object.assign(counts, { [key]: (counts[key] ?? 0) + 1 })
  }, {})
}

function comparePaths(a: readonly Id[], b: readonly Id[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareIds(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return 0
}
