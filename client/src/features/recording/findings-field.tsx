import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { AddFinding } from './add-finding.tsx'
import styles from './findings.module.css'
import form from './form.module.css'
import type { Draft, Finding } from './model/draft.ts'

interface Props {
  readonly draft: Draft
  readonly change: (next: (draft: Draft) => Draft) => void
}

/** What was found, municipality by municipality; in those not named here nothing was. */
export function FindingsField({ draft, change }: Props) {
  const { t } = useTranslation('recording')
  const [adding, setAdding] = useState(false)
  const places = new Map(draft.municipalities.map((one) => [one.id, one]))
  return (
    <fieldset className={form.section} data-field="found" tabIndex={-1}>
      <legend className={form.legend}>{t('found.title')}</legend>
      <p className={form.help}>{t(draft.municipalities.length === 0 ? 'found.chooseFirst' : 'found.help')}</p>
      {draft.found.length > 0 && (
        <ul className={styles.list}>
          {draft.found.map((finding) => (
            <li key={finding.key}>
              <p className={styles.what}>
                <InGerman>{places.get(finding.municipality)?.name}</InGerman>: <FindingWords finding={finding} />
              </p>
              <LinkButton
                onClick={() => change((before) => ({ ...before, found: before.found.filter(({ key }) => key !== finding.key) }))}
                aria-label={t('found.removeOf', { name: finding.thing.name })}
              >
                {t('where.remove')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {adding && draft.municipalities.length > 0 ? (
        <AddFinding
          municipalities={draft.municipalities}
          onAdd={(finding) => {
            change((before) => ({ ...before, found: [...before.found, finding] }))
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        draft.municipalities.length > 0 && (
          <div>
            <Button onClick={() => setAdding(true)}>{t('found.add')}</Button>
          </div>
        )
      )}
    </fieldset>
  )
}

function FindingWords({ finding: { thing, cooperates, since } }: { finding: Finding }) {
  const { t } = useTranslation(['recording', 'vocabulary'])
  const format = useFormat()
  const how = (() => {
    if (thing.type !== 'cooperation') return cooperates ? t(`vocabulary:cooperationKind.${cooperates}`) : t('found.onlyThere')
    if (thing.answer === 'ENDED') return thing.until ? t('found.ended', { date: format.date(thing.until) }) : t('found.endedSometime')
    return t(thing.answer === 'UNCLEAR' ? 'found.unclear' : 'found.stillHolds')
  })()
  return (
    <>
      <InGerman>{thing.name}</InGerman>
      <span className={styles.quiet}>
        {' · '}
        {[thing.type === 'new' && t('found.newOne'), how, since && t('found.sinceYear', { date: format.date(since) })]
          .filter(Boolean)
          .join(', ')}
      </span>
    </>
  )
}
