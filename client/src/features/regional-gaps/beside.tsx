import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { usePhone } from '../../ui/media.ts'
import { Popover } from '../../ui/popover.tsx'
import styles from './beside.module.css'
import type { GapsData } from './gaps-data.ts'

/** Kreise, Bezirke and Verbandsgemeinden that cooperate themselves: beside the municipalities, never counted among them. */
export function BesideNote({ data: { beside } }: { data: GapsData }) {
  const { t } = useTranslation(['regional-gaps', 'common'])
  const format = useFormat()
  const phone = usePhone()
  if (beside.length === 0) return null
  return (
    <>
      {t(phone ? 'beside.short' : 'beside.note', { count: beside.length, number: format.number(beside.length) })}{' '}
      <Popover trigger={t('common:show')} title={t('beside.title')}>
        <p className={styles.text}>{t('beside.text')}</p>
        <ul className={styles.list}>
          {beside.map((actor) => (
            <li key={actor.id}>
              <ActorLink actor={actor} withPlace />
              <span className={styles.when}>
                {actor.lastConfirmed ? t('lastConfirmed', { date: format.date(actor.lastConfirmed) }) : t('common:date.none')}
              </span>
            </li>
          ))}
        </ul>
      </Popover>
    </>
  )
}

/** Who has looked so far, and whether that still counts. */
export function AssessmentNote({ data: { assessments, question, day, months } }: { data: GapsData }) {
  const { t } = useTranslation('regional-gaps')
  const format = useFormat()
  if (assessments.length === 0) return <p className={styles.assessments}>{t('assessments.none')}</p>
  const shown = assessments.slice(0, 6).map((one) => {
    const places = one.municipalities.slice(0, 3).map(({ name }) => name)
    const more = one.municipalities.length - places.length
    return `${[...places, ...(more > 0 ? [t('more', { number: format.number(more) })] : [])].join(', ')} ${format.date(one.on)}`
  })
  const since = day === undefined ? undefined : new Date(`${day}T00:00:00Z`)
  since?.setUTCMonth(since.getUTCMonth() - months)
  const fresh = since ? assessments.filter(({ on }) => on >= since.toISOString().slice(0, on.length)) : []
  const narrow = fresh.some(({ partnerKinds }) => question.partnerKinds.some((kind) => !partnerKinds.includes(kind)))
  return (
    <p className={styles.assessments}>
      {t('assessments.known', { list: shown.join('; ') })}{' '}
      {fresh.length === 0
        ? t('assessments.old', { months })
        : t('assessments.fresh', { count: fresh.length, number: format.number(fresh.length) })}
      {narrow && ` ${t('assessments.narrow')}`}
    </p>
  )
}
