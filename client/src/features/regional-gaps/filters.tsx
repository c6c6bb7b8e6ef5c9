import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { AsOfPicker } from '../../parts/as-of-picker.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { usePhone } from '../../ui/media.ts'
import { Toolbar } from '../../ui/page.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { ToolbarMultiSelect, ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { joined } from '../../url-state/codecs.ts'
import { type Address, PARTNER_KINDS, type SetAddress } from './address.ts'
import { BesideNote } from './beside.tsx'
import type { GapsData } from './gaps-data.ts'

const MONTHS = [12, 24, 36, 48, 60, 120]
const NO_FILTER = {
  land: undefined,
  partner: undefined,
  thema: undefined,
  partnerland: undefined,
  grenze: undefined,
  stand: undefined,
  offen: undefined,
  alle: undefined,
}

interface Props {
  readonly data: GapsData
  readonly state: Address
  readonly set: SetAddress
}

export function Filters({ data, state, set, compareButton }: Props & { compareButton: RefObject<HTMLButtonElement | null> }) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const format = useFormat()
  const { topics } = data
  const option = (id: string, label: string, count: number) => ({ value: id, label, count: format.number(count) })
  const months = [...new Set([...MONTHS, data.months])].toSorted((a, b) => a - b)
  return (
    <Toolbar
      label={t('common:filters')}
      end={
        <Button ref={compareButton} aria-pressed={state.vergleich} onClick={() => set({ vergleich: state.vergleich ? undefined : '1' })}>
          {t('compare.begin')}
        </Button>
      }
    >
      <SegmentedControl
        label={t('countBy.label')}
        value={data.by}
        options={(['municipalities', 'inhabitants'] as const).map((value) => ({ value, label: t(`countBy.${value}`) }))}
        onChange={(by) => set({ zaehlt: by === 'inhabitants' ? 'einwohner' : undefined }, { replace: true })}
      />
      <RegionPicker value={state.land} onChange={(land) => set({ land, offen: undefined, alle: undefined })} />
      <ToolbarMultiSelect
        label={t('with')}
        none={t('withDefault')}
        values={state.partner}
        options={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`vocabulary:kind.${kind}`) }))}
        onChange={(kinds) => set({ partner: joined(kinds) })}
      />
      <ToolbarMultiSelect
        label={t('theme')}
        none={t('any')}
        values={state.thema}
        options={(topics?.themes ?? []).map(({ id, name, actorCount }) => option(id, name, actorCount))}
        onChange={(thema) => set({ thema: joined(thema) })}
      />
      <ToolbarMultiSelect
        label={t('country')}
        none={t('any')}
        values={state.partnerland}
        options={(topics?.countries ?? [])
          .map(({ id, code, actorCount }) => option(id, format.country(code), actorCount))
          .toSorted((a, b) => format.compare(a.label, b.label))}
        onChange={(partnerland) => set({ partnerland: joined(partnerland) })}
      />
      <ToolbarSelect
        label={t('recent')}
        value={String(data.months)}
        options={months.map((count) => ({ value: String(count), label: t('months', { count }) }))}
        onChange={(chosen) => set({ grenze: Number(chosen) === data.serverMonths ? undefined : chosen })}
      />
    </Toolbar>
  )
}

/** On a phone without what stands elsewhere: the chosen Land with its filter, the usual limit with the four counts, of which day the borders are with the map. */
export function Status({ data, state, set }: Props) {
  const phone = usePhone()
  const { t } = useTranslation(['regional-gaps', 'common'])
  const format = useFormat()
  const filtered =
    [state.land, state.stand, state.grenze].some((value) => value !== undefined) ||
    [state.partner, state.thema, state.partnerland].some((values) => values.length > 0)
  return (
    <StatusLine end={<BesideNote data={data} />} rows={phone ? 2 : 1}>
      {(!phone || state.land === undefined) && <strong>{state.land === undefined ? t('allGermany') : (data.landName ?? '')}</strong>}
      {/* What is known later stands after what is there. */}
      <AsOfPicker day={state.stand} onChange={(stand) => set({ stand }, { replace: true })} />
      {(!phone || state.grenze !== undefined) && t('limit', { months: data.months })}
      {data.ready &&
        t(phone ? 'municipalitiesShort' : 'municipalities', {
          number: format.number(data.places.total),
          date: format.date(data.boundaryDate),
        })}
      {data.by === 'inhabitants' &&
        t('inhabitantsOf', {
          number: format.number(data.totals.total),
          date: data.populationDate ? format.date(data.populationDate) : t('common:date.none'),
        })}
      {filtered && <LinkButton onClick={() => set(NO_FILTER)}>{t('common:reset')}</LinkButton>}
    </StatusLine>
  )
}
