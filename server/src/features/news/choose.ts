import type { Day, HappeningKind } from '@netzatlas/shared'
import { liesIn, typeOfId } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { flatMapInTurns } from '../../domain/turns.ts'
import type { ClaimReader } from '../../ports/store.ts'
import type { Happening } from './happenings.ts'
import type { Stream } from './stream.ts'

export interface NewsFilter {
  readonly kinds?: readonly HappeningKind[]
  /** An actor: what it had a part in. Anything else: what is told of it. */
  readonly about?: Id
  /** A region: it was there, or somebody seated there had a part in it. */
  readonly within?: Id
  /** It is about that theme, or somebody who works on it had a part in it. */
  readonly theme?: Id
  /** Nothing that is dated later. */
  readonly until?: Day
}

type Test = (happening: Happening) => boolean

/** Those that pass, in their order. */
export async function chosenNews(stream: Stream, filter: NewsFilter, store: ClaimReader): Promise<readonly Happening[]> {
  const { kinds, about, within, theme, until } = filter
  const tests: Test[] = [
    ...(kinds === undefined ? [] : [({ kind }: Happening) => kinds.includes(kind)]),
    ...(until === undefined ? [] : [({ day }: Happening) => day <= until]),
    ...(about === undefined ? [] : [await tiedTo(about, store)]),
    ...(within === undefined ? [] : [inRegion(within, stream)]),
    ...(theme === undefined ? [] : [await onTheme(theme, store)]),
  ]
  if (tests.length === 0) return stream.all
  return flatMapInTurns(stream.all, (one) => (tests.every((test) => test(one)) ? [one] : []))
}

async function tiedTo(about: Id, store: ClaimReader): Promise<Test> {
  if (typeOfId(about) !== 'actor') return ({ about: record, occasions = [] }) => record === about || occasions.includes(about)
  const claims = (await store.claimsOf([about], ['ATTENDED'])).get(about) ?? []
  const attended = new Set(claims.flatMap(({ object, status }) => (object !== undefined && status !== 'DISPUTED' ? [object] : [])))
  return ({ kind, about: record, actors }) => actors.includes(about) || (kind === 'EVENT' && attended.has(record))
}

function inRegion(region: Id, { regionsOf, seatOf }: Stream): Test {
  return ({ about, actors, occasions = [] }) =>
    [about, ...occasions].some((one) => regionsOf.get(one)?.some((its) => liesIn(its, region))) ||
    actors.some((actor) => liesIn(seatOf(actor), region))
}

async function onTheme(theme: Id, store: ClaimReader): Promise<Test> {
  const claims = (await store.claimsOf([theme], ['WORKS_ON'])).get(theme) ?? []
  const works = new Set(claims.filter(({ status }) => status !== 'DISPUTED').map(({ subject }) => subject))
  return ({ about, actors, occasions = [] }) => [about, ...occasions, ...actors].some((one) => works.has(one))
}
