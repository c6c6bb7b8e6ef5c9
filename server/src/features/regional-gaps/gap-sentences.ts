import type { RankedGap } from '../../domain/gaps.ts'
import type { Language } from '../../graphql/language.ts'

/** Why a region is ranked where it is, in sentences; `first`: as a place to look at first, else as a gap that somebody has seen. */
export const gapSentences = (gap: RankedGap, first: boolean, of: number, language: Language): string[] =>
  (language === 'de' ? german : english)(gap, first, of)

const formats = (language: Language) => {
  const [whole, tenths] = [0, 1].map((digits) => new Intl.NumberFormat(language, { maximumFractionDigits: digits })) as [
    Intl.NumberFormat,
    Intl.NumberFormat,
  ]
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  return {
    number: (value: number) => whole.format(value),
    about: (value: number) => {
      const little = value > 0 && value < 0.1
      const [less, about] = language === 'de' ? (['weniger als', 'etwa'] as const) : (['fewer than', 'about'] as const)
      return `${little ? less : about} ${tenths.format(little ? 0.1 : value)}`
    },
    probably: ({ low, high }: RankedGap['outcome']) => {
      const [probably, none, to] = language === 'de' ? (['wahrscheinlich', 'keine', 'bis'] as const) : (['probably', 'none', 'to'] as const)
      if (low === high) return `${probably} ${low === 0 ? none : whole.format(low)}`
      return `${probably} ${whole.format(low)} ${to} ${whole.format(high)}`
    },
    share: (value: number) => percent.format(value),
  }
}
const DE = formats('de')
const EN = formats('en')

function german(gap: RankedGap, first: boolean, of: number): string[] {
  const { number, about, probably, share } = DE
  const { municipalities, known, unknown, confirmedGap, score, outcome, rank, rankFrom, rankTo } = gap
  const place = `Platz ${number(rank)} von ${number(of)}`
  const certainty =
    rankFrom === rankTo
      ? 'ein anderer ist nicht möglich'
      : `so wenig ist bekannt, dass auch Platz ${number(rankFrom)} bis ${number(rankTo)} möglich ist`
  if (gap.expected === undefined)
    return [germanState(gap, first), 'Es gibt zu wenige ähnliche Kommunen für einen Vergleich.', `${place}: ${certainty}.`]
  if (municipalities === 1) {
    return [
      germanState(gap, first),
      `Von ähnlichen Kommunen anderswo ist bei ${share(score.value)} eine Zusammenarbeit bekannt.`,
      `${place}: ${certainty}.`,
    ]
  }
  const have = known === 0 ? 'Bekannt ist noch keine Zusammenarbeit' : `Von ${number(known)} ist eine Zusammenarbeit bekannt`
  const expected = first
    ? `Wäre hier so viel bekannt wie bei ähnlichen Kommunen, kämen unter diesen ${number(unknown)} ${about(score.value)} mit einer Zusammenarbeit dazu (${probably(outcome)}).`
    : `Von ${number(confirmedGap)} ähnlichen Kommunen anderswo hätten ${about(score.value)} eine Zusammenarbeit.`
  return [
    germanState(gap, first),
    `${have}; zu erwarten wäre sie nach ähnlichen Kommunen bei ${about(gap.expected)}.`,
    expected,
    `${place}: ${certainty}.`,
  ]
}

function germanState({ municipalities, unknown, confirmedGap }: RankedGap, first: boolean): string {
  if (municipalities === 1)
    return first ? 'Hier hat noch niemand nachgesehen.' : 'Hier wurde nachgesehen und keine Zusammenarbeit gefunden.'
  return first
    ? `Für ${DE.number(unknown)} von ${DE.number(municipalities)} Kommunen hat noch niemand nachgesehen.`
    : `In ${DE.number(confirmedGap)} von ${DE.number(municipalities)} Kommunen wurde nachgesehen und keine Zusammenarbeit gefunden.`
}

function english(gap: RankedGap, first: boolean, of: number): string[] {
  const { number, about, probably, share } = EN
  const { municipalities, known, unknown, confirmedGap, score, outcome, rank, rankFrom, rankTo } = gap
  const place = `Rank ${number(rank)} of ${number(of)}`
  const certainty =
    rankFrom === rankTo ? 'no other is possible' : `so little is known that ranks ${number(rankFrom)} to ${number(rankTo)} are possible too`
  if (gap.expected === undefined)
    return [englishState(gap, first), 'There are too few similar municipalities to compare with.', `${place}: ${certainty}.`]
  if (municipalities === 1) {
    return [
      englishState(gap, first),
      `Of similar municipalities elsewhere, ${share(score.value)} are known to have a cooperation.`,
      `${place}: ${certainty}.`,
    ]
  }
  const have = known === 0 ? 'No cooperation is known yet' : `A cooperation of ${number(known)} is known`
  const expected = first
    ? `Were as much known here as of similar municipalities, ${about(score.value)} of these ${number(unknown)} would be found to have one (${probably(outcome)}).`
    : `Of ${number(confirmedGap)} similar municipalities elsewhere ${about(score.value)} would have a cooperation.`
  return [englishState(gap, first), `${have}; ${about(gap.expected)} would be expected.`, expected, `${place}: ${certainty}.`]
}

function englishState({ municipalities, unknown, confirmedGap }: RankedGap, first: boolean): string {
  if (municipalities === 1) return first ? 'Nobody has looked here yet.' : 'Somebody looked here and found no cooperation.'
  return first
    ? `Nobody has looked at ${EN.number(unknown)} of ${EN.number(municipalities)} municipalities.`
    : `In ${EN.number(confirmedGap)} of ${EN.number(municipalities)} municipalities somebody looked and found no cooperation.`
}
