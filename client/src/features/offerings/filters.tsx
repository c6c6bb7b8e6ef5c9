import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { Subscribe } from '../../parts/subscribe.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { ControlGroup } from '../../ui/control-group.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { type Address, isFiltered, KINDS, NO_FILTER, type SetAddress } from './address.ts'
import styles from './filters.module.css'
import { chosenOf, type Entry } from './model/entries.ts'

/** Kind, theme and Land; how many pass, how many of them are open today, and of how many no source names a theme or a region. */
export function Filters({ all, state, set }: { all: readonly Entry[]; state: Address; set: SetAddress }) {
  const { t } = useTranslation(['offerings', 'vocabulary', 'common'])
  const format = useFormat()
  const { shown, unnamed } = chosenOf(all, state)
  const standing = (wanted: Entry['standing']) => shown.filter((entry) => entry.standing === wanted).length
  const [open, coming, undated] = [standing('OPEN'), standing('COMING'), standing('UNDATED')]
  const option = (value: string, label: string, patch: Partial<Address>) => ({
    value,
    label,
    count: format.number(chosenOf(all, { ...state, ...patch }).shown.length),
  })
  const themes = [...new Map(all.flatMap((entry) => entry.themes).map(({ id, name }) => [id, name]))].toSorted(([, a], [, b]) =>
    format.compare(a, b),
  )
  return (
    <ControlGroup label={t('common:filters')} className={styles.filters}>
      <ToolbarSelect
        label={t('filter')}
        value={state.art ?? ''}
        options={[
          option('', t('common:all'), { art: undefined }),
          ...KINDS.filter((kind) => all.some(({ entryKind }) => entryKind === kind)).map((kind) =>
            option(kind, kind === 'PROGRAMME' ? t('programme') : t(`vocabulary:offeringKind.${kind}`), { art: kind }),
          ),
        ]}
        onChange={(art) => set({ art: art || undefined })}
      />
      <ToolbarSelect
        label={t('theme')}
        value={state.thema ?? ''}
        options={[option('', t('common:all'), { thema: undefined }), ...themes.map(([id, name]) => option(id, name, { thema: id }))]}
        onChange={(thema) => set({ thema: thema || undefined })}
      />
      <RegionPicker value={state.land} onChange={(land) => set({ land })} />
      <p className={styles.status} role="status">
        {[
          t('status', { count: shown.length }),
          open > 0 && t('openNow', { count: open }),
          coming > 0 && t('comingCount', { count: coming }),
          undated > 0 && t('undatedCount', { count: undated }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {unnamed > 0 && (
          <>
            {' · '}
            {t('unnamed.text', { count: unnamed })}{' '}
            <LinkButton onClick={() => set({ ohne: state.ohne ? undefined : '1' })}>
              {t(state.ohne ? 'unnamed.hide' : 'unnamed.show')}
            </LinkButton>
          </>
        )}
        {isFiltered(state) && (
          <>
            {' · '}
            <LinkButton onClick={() => set(NO_FILTER)}>{t('common:reset')}</LinkButton>
          </>
        )}
      </p>
      <Subscribe />
    </ControlGroup>
  )
}
