import type { Day } from '@netzatlas/shared'
import type { Language } from '../../graphql/language.ts'
import { nameOf } from '../../graphql/nodes.ts'
import { applicantPart } from './fit-applicant.ts'
import type { Asking, FitPart, Verdict } from './fit-part.ts'
import { regionPart } from './fit-region.ts'
import { FIT_WORDS } from './fit-words.ts'
import { inhabitantsIn } from './inhabitants.ts'
import type { Known } from './known.ts'
import { type Dated, standingOn } from './open.ts'
import { termsOf } from './terms.ts'

/** Who may apply, where and when it holds; a theme or a number of inhabitants only where a source makes it a condition. */
export const partsOf = (known: Known, asking: Asking, today: Day, language: Language): readonly FitPart[] => [
  applicantPart(known, asking, language),
  regionPart(known, asking, language),
  timePart(known, today, language),
  ...themePart(known, asking, language),
  ...populationParts(known, asking, language),
]

function timePart({ entry, claims }: Known, today: Day, language: Language): FitPart {
  const words = FIT_WORDS[language]
  const { from, until, deadline }: Dated = entry
  const dates = [from, until, deadline].filter((date) => date !== undefined)
  const part = (verdict: Verdict, sentence: string): FitPart => ({
    condition: 'TIME',
    verdict,
    sentence,
    claims: claims.filter(({ validFrom, validUntil, lastConfirmed, value }) =>
      dates.some((date) => [validFrom, validUntil, lastConfirmed, value].includes(date)),
    ),
  })
  switch (standingOn(entry, today)) {
    case 'ENDED': {
      const lapsed = deadline !== undefined && standingOn({ deadline }, today) === 'ENDED'
      return part('NO', lapsed ? words.lapsed(deadline) : words.ended(until!))
    }
    case 'COMING':
      return part('YES', words.coming(from!))
    case 'UNDATED':
      return part('UNKNOWN', words.undated)
    default:
      return part('YES', deadline !== undefined ? words.deadline(deadline) : until !== undefined ? words.until(until) : words.since(from!))
  }
}

function themePart({ themes }: Known, { themes: own, actor }: Asking, language: Language): readonly FitPart[] {
  if (themes.length === 0) return []
  const words = FIT_WORDS[language]
  const shared = themes.filter(({ record }) => own.has(record.id))
  const told = shared.length > 0 ? shared : themes
  const names = words.list([...new Set(told.map(({ record }) => nameOf(record, language)))])
  return [
    {
      condition: 'THEME',
      verdict: shared.length > 0 ? 'YES' : 'UNKNOWN',
      sentence: shared.length > 0 ? words.sameTheme(names, actor.name) : words.otherTheme(names, actor.name),
      claims: told.map(({ claim }) => claim),
    },
  ]
}

function populationParts({ entry, claims }: Known, { actor }: Asking, language: Language): readonly FitPart[] {
  if (actor.kind !== 'MUNICIPALITY') return []
  const words = FIT_WORDS[language]
  const population = actor.municipality?.population?.value
  return termsOf(entry, claims).flatMap(({ aspect, value, claim }): FitPart[] => {
    const limits = aspect === 'WHO' ? inhabitantsIn(value) : undefined
    if (limits === undefined) return []
    const { least = 0, most = Number.POSITIVE_INFINITY } = limits
    const verdict = population === undefined ? 'UNKNOWN' : population >= least && population <= most ? 'YES' : 'NO'
    return [{ condition: 'POPULATION', verdict, sentence: words.population(value, actor.name, population), claims: claim ? [claim] : [] }]
  })
}
