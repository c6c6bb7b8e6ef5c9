import { useTranslation } from 'react-i18next'
import type { AssessmentPreviewQuery } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import styles from './form.module.css'

type Answer = AssessmentPreviewQuery['assessmentPreview']
type Effect = Answer['effects'][number]

/** What saving would change, or what is still missing for it. */
export function Preview({ preview, chosen }: { preview: Answer | undefined; chosen: number }) {
  const { t } = useTranslation('recording')
  return (
    <div className={styles.preview} role="status" aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      {chosen === 0 && <p className={styles.open}>{t('preview.nothing')}</p>}
      {chosen > 0 && !preview && <p className={styles.open}>{t('preview.dates')}</p>}
      {chosen > 0 && preview && preview.errors.length > 0 && (
        <>
          <p className={styles.open}>{t('preview.open')}</p>
          <ul>
            {preview.errors.map(({ field, code, message }) => (
              <li key={`${field} ${code}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {chosen > 0 && preview && preview.effects.length > 0 && (
        <ul>
          {preview.effects.map((effect) => (
            <li key={`${effect.from} ${effect.to}`}>
              <EffectSentence effect={effect} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function EffectSentence({ effect: { from, to, count, first } }: { effect: Effect }) {
  const { t } = useTranslation(['recording', 'vocabulary'])
  const format = useFormat()
  const names = count <= first.length ? ` (${format.list(first.map(({ name }) => name))})` : ''
  const values = { count, number: format.number(count), names, from: t(`vocabulary:coverage.${from}`), to: t(`vocabulary:coverage.${to}`) }
  return <>{from === to ? `${t('preview.stays', values)} ${t(`preview.because.${to}`)}` : t('preview.becomes', values)}</>
}
