import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { ControlGroup } from '../../ui/control-group.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import type { SetAddress } from './address.ts'
import { MOST_COMPARED } from './entry-list.tsx'
import { groupsOf } from './model/groups.ts'
import { Share } from './share.tsx'
import type { Listed } from './shortlist-data.ts'
import styles from './toolbar.module.css'
import { useFile } from './use-file.ts'

/** What can be done with the list; all of it with what is shown. */
export function Toolbar({
  only,
  set,
  all,
  shown,
  comparable,
  expected,
  chosen,
}: {
  /** The municipality whose entries are shown. */
  only: string | undefined
  set: SetAddress
  all: readonly Listed[]
  shown: readonly Listed[]
  /** How many stand side by side when asked for, and how many will once they are read. */
  comparable: number
  expected: number
  /** How many somebody has chosen. */
  chosen: number
}) {
  const { t } = useTranslation(['shortlist', 'common'])
  const save = useFile()
  const seekers = groupsOf(all).flatMap(({ seeker }) => (seeker ? [seeker] : []))
  return (
    <ControlGroup label={t('acts')} className={styles.toolbar}>
      {seekers.length > 1 && (
        <ToolbarSelect
          label={t('forWhom')}
          value={only ?? ''}
          options={[{ value: '', label: t('common:all') }, ...seekers.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(fuer) => set({ fuer: fuer || undefined, wahl: undefined }, { replace: true })}
        />
      )}
      <Button
        {...(expected > 0 && { variant: 'primary' as const })}
        disabled={comparable === 0}
        onClick={() => set({ ansicht: 'vergleich' })}
      >
        {expected === 0 ? t('compare.open') : t('compare.count', { count: expected })}
      </Button>
      <Share entries={shown.map(({ entry }) => entry)} />
      <Button onClick={() => save(shown)}>{t('common:table.csv')}</Button>
      <Button onClick={() => window.print()}>{t('common:print')}</Button>
      <span className={styles.hint}>
        {chosen >= MOST_COMPARED
          ? t('compare.full', { count: MOST_COMPARED })
          : expected === 0 && t('compare.hint', { count: MOST_COMPARED })}
      </span>
    </ControlGroup>
  )
}
