import { useTranslation } from 'react-i18next'
import type { OverviewQuery as OverviewResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { Figures } from '../../ui/figures.tsx'
import { usePhone } from '../../ui/media.ts'
import styles from './key-figures.module.css'
import { lineCount, sum } from './model/sums.ts'

/** As large as figures and as long as dates become: they have that room before they are known. */
const LARGEST: OverviewResult = {
  statistics: {
    today: '2000-01-01',
    newest: '2000-09',
    staleMonths: 24,
    actorsByKind: (['MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'] as const).map((kind) => ({ kind, count: 10_000 })),
    actorsWithClaims: 10_000,
    actorsWithLines: 10_000,
    actorsWithoutPlace: 10_000,
    claims: 100_000,
    claimsUndated: 0,
    claimsNotLiteral: 0,
    linesByStatus: [{ status: 'CONFIRMED', count: 100_000 }],
    sites: 1_000,
    sources: 1_000,
  },
  coverage: [{ total: 10_000, covered: 1_000, stale: 0, confirmedGap: 0, unknown: 0, region: { id: '', boundaryDate: '2000-12-31' } }],
}

/** Who and what is known, each number with its denominator and date; undefined while that is loaded. */
export function KeyFigures({ data }: { data: OverviewResult | undefined }) {
  const figuresOf = useFigures()
  const longest = figuresOf(LARGEST)
  return (
    <div className={data ? undefined : styles.pending} aria-hidden={data ? undefined : 'true'}>
      <Figures figures={(data ? figuresOf(data) : longest).map((figure, i) => ({ ...figure, longest: longest[i]!.note }))} />
    </div>
  )
}

function useFigures() {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const phone = usePhone()
  return ({ statistics, coverage }: OverviewResult) => {
    const kindCount = (wanted: string) => format.number(statistics.actorsByKind.find(({ kind }) => kind === wanted)?.count ?? 0)
    const date = format.date(statistics.newest ?? statistics.today)
    const covered = sum(coverage.map((row) => row.covered))
    return [
      {
        id: 'actors',
        value: format.number(statistics.actorsWithClaims),
        of: t('figures.actors'),
        note: t(phone ? 'figures.actorsNoteShort' : 'figures.actorsNote', {
          organisations: kindCount('MIGRANT_ORGANISATION'),
          umbrellas: kindCount('UMBRELLA'),
          civil: kindCount('CIVIL_SOCIETY'),
          date,
        }),
      },
      {
        id: 'lines',
        value: format.number(lineCount(statistics)),
        of: t('figures.lines'),
        note: t(phone ? 'figures.linesNoteShort' : 'figures.linesNote', {
          confirmed: format.number(statistics.linesByStatus.find(({ status }) => status === 'CONFIRMED')?.count ?? 0),
          linked: format.number(statistics.actorsWithLines),
          all: format.number(statistics.actorsWithClaims),
          date,
        }),
      },
      {
        id: 'known',
        value: format.number(covered + sum(coverage.map((row) => row.stale))),
        of: t('figures.known', { total: format.number(sum(coverage.map(({ total }) => total))) }),
        note: t(phone ? 'figures.knownNoteShort' : 'figures.knownNote', {
          covered: format.number(covered),
          months: statistics.staleMonths,
          date: coverage[0] ? format.date(coverage[0].region.boundaryDate) : '',
        }),
      },
      {
        id: 'claims',
        value: format.number(statistics.claims),
        of: t('figures.claims'),
        note: t(`figures.${statistics.sites > 0 ? 'claimsNote' : 'claimsNoteSources'}${phone ? 'Short' : ''}`, {
          sites: format.number(statistics.sites || statistics.sources),
          dated: format.number(statistics.claims - statistics.claimsUndated),
          date,
        }),
      },
    ]
  }
}
