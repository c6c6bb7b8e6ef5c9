import { COOPERATION_KINDS, type CooperationKind } from '@netzatlas/shared'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { ActorLabel } from '../../parts/actor-label.operations.ts'
import { isAbroad } from '../../parts/actor-link.tsx'
import { KindMark } from '../../parts/kind-mark.tsx'
import { useNameSearch } from '../../parts/use-name-search.ts'
import { hasBadDate } from '../../parts/writing/bad-date.ts'
import { newClientId } from '../../parts/writing/client-id.ts'
import { DateField } from '../../parts/writing/date-field.tsx'
import fields from '../../parts/writing/fields.module.css'
import { Button } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import { ControlGroup } from '../../ui/control-group.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './findings.module.css'
import { KnownCooperation } from './known-cooperation.tsx'
import { type ChosenMunicipality, type Finding, PARTNER_KINDS } from './model/draft.ts'
import { FindOrganisation } from './recording.operations.ts'

type Thing = Finding['thing']
const TYPES = ['cooperation', 'organisation', 'new'] as const

/** One thing that was found in one municipality. */
export function AddFinding({
  municipalities,
  onAdd,
  onCancel,
}: {
  municipalities: readonly ChosenMunicipality[]
  onAdd: (finding: Finding) => void
  onCancel: () => void
}) {
  const { t } = useTranslation(['recording', 'vocabulary'])
  const [municipality, setMunicipality] = useState(municipalities[0]!.id)
  const [type, setType] = useState<(typeof TYPES)[number]>('organisation')
  const [thing, setThing] = useState<Thing>()
  const [cooperates, setCooperates] = useState<CooperationKind>()
  const [since, setSince] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const named = thing?.type === type && thing.name.trim() !== '' ? thing : undefined
  const isOpen = named?.type === 'cooperation' && named.answer === undefined
  const chosen = isOpen ? undefined : named

  const add = () => {
    if (!chosen) return setIncomplete(true)
    if (hasBadDate(box.current)) return
    onAdd({
      key: newClientId(),
      municipality,
      thing: chosen,
      since: type === 'cooperation' ? '' : since.trim(),
      ...(cooperates && type !== 'cooperation' ? { cooperates } : {}),
    })
  }

  return (
    <ControlGroup className={styles.add} label={t('found.add')} ref={box}>
      <label className={fields.field}>
        <span className={fields.label}>{t('found.where')}</span>
        <Select
          value={municipality}
          onChange={({ target }) => {
            setMunicipality(target.value)
            if (type === 'cooperation') setThing(undefined)
          }}
        >
          {municipalities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      <div className={styles.choices} role="radiogroup" aria-label={t('found.what')}>
        {TYPES.map((each) => (
          <label key={each} className={fields.choice}>
            <input type="radio" name="finding-type" checked={type === each} onChange={() => setType(each)} />
            <span>{t(`found.types.${each}`)}</span>
          </label>
        ))}
      </div>
      {type === 'cooperation' && (
        <KnownCooperation
          key={municipality}
          municipality={municipality}
          chosen={thing?.type === 'cooperation' ? thing : undefined}
          onChoose={setThing}
        />
      )}
      {type === 'organisation' && <KnownOrganisation onChoose={setThing} />}
      {type === 'new' && <NewOrganisation thing={thing?.type === 'new' ? thing : undefined} onChange={setThing} />}
      {type !== 'cooperation' && (
        <div className={fields.two}>
          <label className={fields.field}>
            <span className={fields.label}>{t('found.cooperates')}</span>
            <Select
              value={cooperates ?? ''}
              onChange={({ target }) => setCooperates(COOPERATION_KINDS.find((kind) => kind === target.value))}
            >
              <option value="">{t('found.doNot')}</option>
              {COOPERATION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t('found.doAs', { kind: t(`vocabulary:cooperationKind.${kind}`) })}
                </option>
              ))}
            </Select>
          </label>
          {cooperates && <DateField label={t('found.since')} value={since} onChange={setSince} />}
        </div>
      )}
      {incomplete && !chosen && (
        <p className={styles.what} role="alert">
          {t(isOpen ? 'found.missing.answer' : `found.missing.${type}`)}
        </p>
      )}
      <p className={styles.what}>
        <Button variant="primary" onClick={add}>
          {t('found.take')}
        </Button>{' '}
        <Button onClick={onCancel}>{t('found.cancel')}</Button>
      </p>
    </ControlGroup>
  )
}

function KnownOrganisation({ onChoose }: { onChoose: (thing: Thing | undefined) => void }) {
  const { t } = useTranslation(['recording', 'common'])
  const [chosen, setChosen] = useState<ComboboxOption | null>(null)
  const search = useNameSearch(
    FindOrganisation,
    (node) => {
      if (node.__typename !== 'Actor') return undefined
      const actor = readFragment(ActorLabel, node)
      if (actor.kind === 'MUNICIPALITY') return undefined
      return {
        value: actor.id,
        label: actor.name,
        detail: actor.disambiguation ?? undefined,
        mark: <KindMark kind={actor.kind} abroad={isAbroad(actor)} size={12} labelled />,
      }
    },
    { short: t('where.typeTwo'), nothing: (text) => t('found.nothing', { text }) },
  )
  return (
    <div className={fields.field}>
      <Combobox
        label={t('found.organisation')}
        placeholder={t('found.organisationPlaceholder')}
        value={chosen}
        {...search}
        onChange={(option) => {
          setChosen(option)
          onChoose(option ? { type: 'organisation', id: option.value, name: option.label } : undefined)
        }}
        clearLabel={t('common:clear')}
      />
    </div>
  )
}

const FRESH = { type: 'new', name: '', kind: 'MIGRANT_ORGANISATION', website: '' } as const satisfies Thing

function NewOrganisation({
  thing = FRESH,
  onChange,
}: {
  thing: Extract<Thing, { type: 'new' }> | undefined
  onChange: (thing: Thing) => void
}) {
  const { t } = useTranslation('recording')
  return (
    <>
      <label className={fields.field}>
        <span className={fields.label}>{t('found.name')}</span>
        <input
          className={fields.input}
          maxLength={200}
          value={thing.name}
          onChange={({ target }) => onChange({ ...thing, name: target.value })}
        />
        <span className={fields.help}>{t('found.nameHelp')}</span>
      </label>
      <div className={fields.two}>
        <label className={fields.field}>
          <span className={fields.label}>{t('found.kind')}</span>
          <Select
            value={thing.kind}
            onChange={({ target }) => onChange({ ...thing, kind: PARTNER_KINDS.find((kind) => kind === target.value) ?? thing.kind })}
          >
            {PARTNER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`found.kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </label>
        <label className={fields.field}>
          <span className={fields.label}>{t('found.website')}</span>
          <input
            className={fields.input}
            type="url"
            maxLength={300}
            placeholder="https://"
            value={thing.website}
            onChange={({ target }) => onChange({ ...thing, website: target.value })}
          />
        </label>
      </div>
    </>
  )
}
