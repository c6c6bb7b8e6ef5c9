import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { NetworkFiguresQueryVariables } from '../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Term } from '../../../ui/popover.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { NetworkFiguresQuery } from '../measures.operations.ts'
import type { NetworkState } from '../state.ts'
import styles from './measures.module.css'
import type { SetState } from './set-state.ts'

/** Cooperations as lines or as points, with the difference told, and how dense the network between municipalities and the others is. */
export function Modes({
  variables,
  state,
  set,
  grouped,
}: {
  variables: NetworkFiguresQueryVariables
  state: NetworkState
  set: SetState
  grouped: boolean
}) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  const summary = useQuery(NetworkFiguresQuery, { variables }).data?.analysis.summary
  const two = state.zweimodus
  return (
    <section className={styles.modes}>
      <h3 className={styles.subtitle}>{t('modes.title')}</h3>
      <SegmentedControl
        label={t('modes.label')}
        value={two ? 'two' : 'one'}
        options={(['one', 'two'] as const).map((value) => ({ value, label: t(`modes.${value}`) }))}
        onChange={(value) => set({ zweimodus: value === 'two' ? '1' : undefined })}
      />
      <p>{t(two ? 'modes.explainTwo' : 'modes.explainOne')}</p>
      {two && grouped && <p className={styles.doubt}>{t('modes.grouped')}</p>}
      {summary?.densityTwoMode != null && (
        <p>
          {t('modes.density', {
            municipalities: format.number(summary.municipalities),
            organisations: format.number(summary.organisations),
            share: format.percent(summary.densityTwoMode, 2),
          })}{' '}
          <span className={styles.term}>
            <Term word={t('modes.densityTerm')}>
              <p>{t('modes.densityHow')}</p>
            </Term>
          </span>
        </p>
      )}
    </section>
  )
}
