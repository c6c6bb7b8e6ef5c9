import { useTranslation } from 'react-i18next'
import type { OfferingAspect } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { EvidenceMark } from '../../parts/evidence-mark.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import type { Entry } from './model/entries.ts'
import { TermFields } from './offerings.operations.ts'
import styles from './row.module.css'

/** Who may apply, for what, how much, own share, until when; each with its source and date, and what no source says. */
export function Terms({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['offerings', 'vocabulary'])
  const format = useFormat()
  const named = [
    { label: t('themes'), text: entry.themes.map(({ name }) => name).join(', ') },
    { label: t('where'), text: entry.regions.map(({ name }) => name).join(', ') },
    { label: t('partOf'), text: entry.programmes.map(({ name }) => name).join(', ') },
  ].filter(({ text }) => text !== '')
  const terms = readFragment(TermFields, entry.terms)
  const label = (aspect: OfferingAspect, property: string | null | undefined) =>
    property ? t(`vocabulary:property.${property}`) : t(`aspect.${aspect}`)
  return (
    <>
      {terms.length + named.length > 0 && (
        <dl className={styles.terms}>
          {terms.map(({ aspect, property, value, note, disputed, asOf, support }) => (
            <div key={`${aspect} ${property} ${value}`}>
              <dt>{label(aspect, property)}:</dt>
              <dd>
                {aspect === 'DEADLINE' ? format.date(value) : <InGerman>{[value, note].filter(Boolean).join(', ')}</InGerman>}
                {asOf && <span className={styles.quiet}> {t('asOf', { date: format.date(asOf) })}</span>}{' '}
                {disputed && <EvidenceMark status="DISPUTED" />} {support.length > 0 && <Sources support={support} label="site" />}
              </dd>
            </div>
          ))}
          {named.map(({ label: name, text }) => (
            <div key={name}>
              <dt>{name}:</dt>
              <dd>
                <InGerman>{text}</InGerman>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.unstated.length > 0 && (
        <p className={styles.unstated}>{t('unstated', { aspects: format.list(entry.unstated.map((aspect) => t(`aspect.${aspect}`))) })}</p>
      )}
    </>
  )
}
