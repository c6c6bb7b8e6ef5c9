import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorPageQuery } from '../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../i18n/format.ts'

type Coverage = NonNullable<NonNullable<ActorPageQuery['actor']>['coverage']>

/** Whether somebody has looked for partners of this municipality, and the door for who does. */
export function CoverageLine({ id, coverage: { state, lastLooked } }: { id: string; coverage: Coverage }) {
  const { t } = useTranslation(['actor-profile', 'vocabulary'])
  const format = useFormat()
  return (
    <p>
      {t('coverage.label')} {t(`vocabulary:coverage.${state}`)}
      {lastLooked && ` (${format.date(lastLooked)})`}
      {' · '}
      <Link to="/daten" search={{ kommune: id }}>
        {t('coverage.record')}
      </Link>
    </p>
  )
}
