import { useQuery } from '@apollo/client/react'
import { ACTOR_KINDS } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { Toolbar } from '../../ui/page.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { ToolbarMultiSelect } from '../../ui/toolbar-select.tsx'
import { joined } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'
import type { Address, address } from './address.ts'
import { MapFilters } from './map.operations.ts'

export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void

export function MapToolbar({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation(['stakeholder-map', 'common', 'vocabulary'])
  const format = useFormat()
  const { data } = useQuery(MapFilters)
  return (
    <Toolbar
      label={t('common:filters')}
      end={
        <SegmentedControl
          label={t('common:view.label')}
          value={state.ansicht ?? 'karte'}
          options={[
            { value: 'karte', label: t('common:view.map') },
            { value: 'tabelle', label: t('common:view.table') },
          ]}
          onChange={(value) => set({ ansicht: value === 'tabelle' ? 'tabelle' : undefined })}
        />
      }
    >
      <ToolbarMultiSelect
        label={t('common:kindLabel')}
        none={t('common:all')}
        values={state.art}
        options={ACTOR_KINDS.map((kind) => ({ value: kind, label: t(`vocabulary:kind.${kind}`), mark: <KindMark kind={kind} /> }))}
        onChange={(kinds) => set({ art: joined(kinds) })}
      />
      <RegionPicker value={state.land} onChange={(land) => set({ land, lon: undefined, lat: undefined, zoom: undefined })} />
      <ToolbarMultiSelect
        label={t('theme')}
        none={t('common:all')}
        values={state.thema}
        options={(data?.themes ?? []).map(({ id, name, actorCount }) => ({ value: id, label: name, count: format.number(actorCount) }))}
        onChange={(themes) => set({ thema: joined(themes) })}
      />
    </Toolbar>
  )
}
