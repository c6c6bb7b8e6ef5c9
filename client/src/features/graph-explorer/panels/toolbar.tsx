import { GROUPINGS, LAYOUTS } from '@netzatlas/shared'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ChevronDown } from '../../../ui/icons.tsx'
import { usePhone } from '../../../ui/media.ts'
import { Toolbar } from '../../../ui/page.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { ToolbarSelect } from '../../../ui/toolbar-select.tsx'
import { activeFilters } from '../model/filter.ts'
import type { NetworkData } from '../model/use-network.ts'
import { COLOURINGS, type NetworkState, SIZINGS } from '../state.ts'
import { FilterForm } from './filters.tsx'
import type { SetState } from './set-state.ts'
import styles from './toolbar.module.css'

/** Everybody, though there are more than fit well. */
const SINGLY = 'SINGLY'

export function NetworkToolbar({
  state,
  set,
  data,
  work,
}: {
  state: NetworkState
  set: SetState
  data: NetworkData
  /** On a phone: what one works with, in the same row. */
  work?: ReactNode
}) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'common', 'network-measures', 'exploring'])
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const filters = activeFilters(state).length
  const filterText = filters === 0 ? t('toolbar.filters') : t('toolbar.filtersCount', { count: filters })
  const form = <FilterForm state={state} set={set} data={data} />
  return (
    <Toolbar label={t('toolbar.label')}>
      {phone && <Button onClick={() => setOpen(true)}>{filterText}</Button>}
      {work}
      <ToolbarSelect
        label={t('exploring:layout.label')}
        value={state.anordnung}
        options={LAYOUTS.map((value) => ({ value, label: t(`exploring:layout.${value}`) }))}
        onChange={(anordnung) => set({ anordnung: anordnung === 'COMMUNITIES' ? undefined : anordnung })}
      />
      <ToolbarSelect
        label={t('toolbar.colour')}
        value={state.farbe}
        options={COLOURINGS.map((value) => ({ value, label: t(`colouring.${value}`) }))}
        onChange={(farbe) => set({ farbe: farbe === 'KIND' ? undefined : farbe })}
      />
      <ToolbarSelect
        label={t('toolbar.size')}
        value={state.groesse}
        options={SIZINGS.map((value) => ({ value, label: t(`sizing.${value}`) }))}
        onChange={(groesse) => set({ groesse: groesse === 'DEGREE' ? undefined : groesse })}
      />
      <ToolbarSelect
        label={t('toolbar.group')}
        value={state.gruppen ?? (state.alle ? SINGLY : '')}
        options={[
          {
            value: '',
            label:
              data.groupBy && !state.gruppen
                ? t('toolbar.grouped', { by: t(`vocabulary:grouping.${data.groupBy}`) })
                : t('toolbar.ungrouped'),
          },
          ...(state.alle || (data.groupBy && !state.gruppen) ? [{ value: SINGLY, label: t('network-time:singly.all') }] : []),
          ...GROUPINGS.map((value) => ({ value, label: t(`vocabulary:grouping.${value}`) })),
        ]}
        onChange={(by) =>
          set({ gruppen: by === '' || by === SINGLY ? undefined : by, alle: by === SINGLY ? '1' : undefined, offen: undefined })
        }
      />
      {!phone && (
        <Popover
          title={t('filter.title')}
          triggerClassName={styles.filters}
          trigger={
            <>
              {filterText}
              <ChevronDown />
            </>
          }
        >
          {form}
        </Popover>
      )}
      <Button
        {...(state.kennzahlen && { variant: 'primary' })}
        aria-pressed={state.kennzahlen}
        onClick={() => set({ kennzahlen: state.kennzahlen ? undefined : '1', akteur: undefined })}
      >
        {t('network-measures:open')}
      </Button>
      {phone && (
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title={t('filter.title')}
          foot={
            <Button variant="primary" onClick={() => setOpen(false)}>
              {t('filter.done')}
            </Button>
          }
        >
          {form}
        </Dialog>
      )}
    </Toolbar>
  )
}
