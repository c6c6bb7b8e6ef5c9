import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { QueryError } from '../../../parts/query-error.tsx'
import { titleOf } from '../../../parts/site.ts'
import { SourceLink, siteName } from '../../../parts/source-link.tsx'
import type { DistrictData } from './address.ts'
import { DistrictSources } from './district.operations.ts'
import styles from './page.module.css'
import { Part } from './part.tsx'

/** Every source of what is said of the municipalities; on paper also of which day it is and where it stands. */
export function RestsOn({ region, day }: { region: DistrictData['region']; day: string }) {
  const { t } = useTranslation('district')
  const format = useFormat()
  const { data, error, refetch } = useQuery(DistrictSources, { variables: { id: region.id } })
  const entries = data?.district?.municipalities.flatMap(({ municipality }) => municipality.restsOn) ?? []
  const sources = [...new Map(entries.map(({ source }) => [source.id, source])).values()].toSorted((a, b) =>
    format.compare(titleOf(a), titleOf(b)),
  )
  return (
    <>
      {error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
      {data && (
        <Part id="district-sources" title={t('sources.title')} about={t(sources.length === 0 ? 'sources.none' : 'sources.about')}>
          <ul className={styles.sources}>
            {sources.map((source) => (
              <li key={source.id}>
                <span lang="de">
                  <SourceLink source={source}>{titleOf(source)}</SourceLink>
                </span>{' '}
                <span className={styles.quiet}>{siteName(source)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <p className={styles.paperFoot}>
        {t('sources.paper', { date: format.date(day), boundaries: format.date(region.boundaryDate), address: window.location.href })}
      </p>
    </>
  )
}
