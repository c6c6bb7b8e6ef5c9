import { useQuery } from '@apollo/client/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { InGerman } from '../../ui/in-german.tsx'
import { isWebAddress } from '../site.ts'
import fields from './fields.module.css'
import styles from './known-source.module.css'
import { isThatSource, type SourceDraft, sourceDraftOf } from './source-draft.ts'
import { SourcesOfPageQuery } from './writing.operations.ts'

interface Props {
  readonly source: SourceDraft
  /** The address as it was left. */
  readonly page: string
  readonly onChoose: (source: SourceDraft) => void
}

/** Where the page is a source already: that it is used, or, under another title or date, whether that is meant or one of its own. */
export function KnownSource({ source, page, onChoose }: Props) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const group = useId()
  const asked = isWebAddress(page)
  const { data } = useQuery(SourcesOfPageQuery, { skip: !asked, variables: { url: page } })
  const known = asked ? (data?.sourcesOfPage ?? []) : []
  const isSeparate = source.separate === true
  const used = isSeparate ? undefined : known.find((one) => isThatSource(source, one))
  if (known.length === 0) return null
  if (used)
    return (
      <p className={styles.used} role="status">
        {t('source.known.used')}
      </p>
    )
  return (
    <fieldset className={styles.known}>
      <legend className={styles.legend}>{t('source.known.title')}</legend>
      {known.map((one) => (
        <label key={one.id} className={fields.choice}>
          <input type="radio" name={group} checked={false} onChange={() => onChoose({ ...sourceDraftOf(one), url: source.url })} />
          <span>
            {t('source.known.use')} <InGerman>„{one.title}“</InGerman>
            {one.date && `, ${format.date(one.date)}`}
          </span>
        </label>
      ))}
      <label className={fields.choice}>
        <input type="radio" name={group} checked={isSeparate} onChange={() => onChoose({ ...source, separate: true })} />
        <span>
          {t('source.known.separate')} <span className={fields.help}>{t('source.known.separateHelp')}</span>
        </span>
      </label>
    </fieldset>
  )
}
