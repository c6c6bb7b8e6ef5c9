import { useQuery } from '@apollo/client/react'
import { ACTOR_KINDS } from '@netzatlas/shared'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Toolbar } from '../../ui/page.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { ToolbarMultiSelect } from '../../ui/toolbar-select.tsx'
import { joined } from '../../url-state/codecs.ts'
import type { Frame } from '../../viz/map/mercator.ts'
import type { Address, SetAddress } from './address.ts'
import { MapFilters } from './map.operations.ts'
import type { Marking } from './use-marking.ts'

export function MapToolbar({
  state,
  set,
  marking,
  frame,
  save,
}: {
  state: Address
  set: SetAddress
  marking: Marking
  frame: Frame | undefined
  save: ReactNode
}) {
  const { t } = useTranslation(['stakeholder-map', 'map-marking', 'common', 'vocabulary'])
  const format = useFormat()
  const { data } = useQuery(MapFilters)
  return (
    <Toolbar
      label={t('common:filters')}
      end={
        <>
          {save}
          <SegmentedControl
            label={t('common:view.label')}
            value={state.ansicht ?? 'karte'}
            options={[
              { value: 'karte', label: t('common:view.map') },
              { value: 'tabelle', label: t('common:view.table') },
            ]}
            onChange={(value) => set({ ansicht: value === 'tabelle' ? 'tabelle' : undefined })}
          />
        </>
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
      <MenuButton
        label={t('map-marking:label')}
        acts={[
          { id: 'box', label: t('map-marking:inBox'), onClick: () => marking.startBox(true) },
          { id: 'radius', label: t('map-marking:inRadius'), onClick: marking.startRadius },
          { id: 'sight', label: t('map-marking:inSight'), onClick: () => marking.markInSight(frame) },
        ].filter(({ id }) => state.ansicht !== 'tabelle' || id === 'radius')}
      />
    </Toolbar>
  )
}
