import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { Address } from './address.ts'
import { type Change, parseTransition } from './model/changes.ts'
import styles from './region-list.module.css'

/** The municipalities behind a number of changes, with what was last known of each on either day. */
export function ChangeList({
  state,
  changes,
  nameOf,
  onClose,
}: {
  state: Address
  changes: readonly Change[]
  nameOf: (district: string) => string
  onClose: () => void
}) {
  const { t } = useTranslation(['gaps-compare', 'vocabulary', 'common'])
  const format = useFormat()
  const [region = '', word] = (state.liste ?? '').split('~')
  const wanted = parseTransition(word)
  const within = region === 'alle' ? '' : region.slice(2)
  const listed = changes.filter(({ from, to, ags }) => from === wanted?.from && to === wanted.to && ags.startsWith(within))
  const name = region.length === 'r-05315'.length ? nameOf(region) : ''
  const dated = (day: string | undefined) => (day ? format.date(day) : t('changes.never'))
  return (
    <Dialog
      open={wanted !== undefined}
      onClose={onClose}
      title={
        wanted
          ? [name, t('changes.from', { from: t(`vocabulary:coverage.${wanted.from}`), to: t(`vocabulary:coverage.${wanted.to}`) })]
              .filter(Boolean)
              .join(': ')
          : ''
      }
    >
      <p className={styles.shown}>{t('changes.listed', { count: listed.length, number: format.number(listed.length) })}</p>
      <ul className={styles.list}>
        {listed.map((change) => (
          <li key={change.id} className={styles.item}>
            <span>
              <Link to="/akteure/$id" params={{ id: change.id }} lang="de">
                {change.name}
              </Link>
              <span className={styles.people}>{nameOf(`r-${change.ags.slice(0, 5)}`)}</span>
            </span>
            <span className={styles.when}>{t('changes.looked', { before: dated(change.before), after: dated(change.after) })}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
