import { useTranslation } from 'react-i18next'
import type { OfferingStatementFieldsFragment, OfferingTermName } from '../../api/__generated__/graphql.ts'
import { EvidenceMark } from '../../parts/evidence-mark.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { DateField } from '../../parts/writing/date-field.tsx'
import { FieldHelp } from '../../parts/writing/field-help.tsx'
import fields from '../../parts/writing/fields.module.css'
import dialog from '../../parts/writing/writing-dialog.module.css'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { changedRow, type Row, TERMS, withContradiction, withNewRow, withoutRow } from './model/terms-draft.ts'
import styles from './term-fields.module.css'

export type Statement = OfferingStatementFieldsFragment

interface Props {
  readonly entry: string
  readonly rows: readonly Row[]
  readonly statements: readonly Statement[]
  readonly onChange: (rows: readonly Row[]) => void
}

/** Term by term every statement with its sources, what is to be said in addition, and what contradicts. */
export function TermFields({ entry, rows, statements, onChange }: Props) {
  const { t } = useTranslation('offerings')
  return TERMS.map((term) => {
    const its = rows.filter((row) => row.term === term)
    return (
      <div key={term} className={styles.term}>
        {its.map((row) => (
          <div key={row.key} className={row.contradicts ? styles.against : styles.row}>
            <Field
              row={row}
              number={its.filter(({ contradicts }) => !contradicts).indexOf(row) + 1}
              onChange={(value) => onChange(changedRow(rows, row.key, value))}
            />
            <Below
              row={row}
              statement={row.contradicts ? undefined : statements.find((one) => one.term === term && one.id === row.of)}
              isOwn={row.of === entry}
              onContradict={() => onChange(withContradiction(rows, row))}
              onDrop={row.contradicts || (row.of === '' && its.length > 1) ? () => onChange(withoutRow(rows, row.key)) : undefined}
            />
          </div>
        ))}
        {its.some(({ of }) => of !== '') && (
          <LinkButton className={styles.more} onClick={() => onChange(withNewRow(rows, term))}>
            {t(`form.more.${term}`)}
          </LinkButton>
        )}
      </div>
    )
  })
}

type Dated = 'DEADLINE' | 'FROM' | 'UNTIL'
const isDated = (term: OfferingTermName): term is Dated => term === 'DEADLINE' || term === 'FROM' || term === 'UNTIL'

function Field({
  row: { key, term, value, contradicts },
  number,
  onChange,
}: {
  row: Row
  number: number
  onChange: (value: string) => void
}) {
  const { t } = useTranslation('offerings')
  const name = t(`form.term.${term}`)
  const label = contradicts ? t('form.instead', { term: name }) : number > 1 ? t('form.nth', { term: name, number }) : name
  if (isDated(term)) return <DateField label={label} value={value} onChange={onChange} field={key} />
  return (
    <label className={fields.field}>
      <span className={fields.label}>{label}</span>
      <textarea
        className={classes(dialog.text, styles.words)}
        data-field={key}
        rows={2}
        maxLength={400}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <FieldHelp field={key}>{contradicts || number > 1 ? undefined : t(`form.helpOf.${term}`)}</FieldHelp>
    </label>
  )
}

/** What a statement rests on, and what can be done with it beside changing it. */
function Below({
  row,
  statement,
  isOwn,
  onContradict,
  onDrop,
}: {
  row: Row
  statement: Statement | undefined
  isOwn: boolean
  onContradict: () => void
  onDrop: (() => void) | undefined
}) {
  const { t } = useTranslation('offerings')
  if (!statement && !onDrop) return null
  return (
    <p className={styles.below}>
      {row.contradicts && <span>{t('form.insteadHelp')}</span>}
      {statement && (
        <>
          {statement.support.length > 0 ? <Sources support={statement.support} label="site" /> : <span>{t('form.noSource')}</span>}
          {statement.disputed && <EvidenceMark status="DISPUTED" />}
          {row.value.trim() === '' && <span>{t('form.gone')}</span>}
          {!isOwn && <LinkButton onClick={onContradict}>{t('form.contradict')}</LinkButton>}
        </>
      )}
      {onDrop && <LinkButton onClick={onDrop}>{t('form.drop')}</LinkButton>}
    </p>
  )
}
