import { useQuery } from '@apollo/client/react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { isAbroad } from '../../../parts/actor-link.tsx'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { Combobox, type ComboboxOption } from '../../../ui/combobox.tsx'
import { FindActorQuery } from '../graph-explorer.operations.ts'
import type { Network } from '../model/network.ts'

/** Finds an actor by name, forgiving of spelling; says which ones the picture does not show just now. */
export function FindActor({
  network,
  label,
  chosen,
  onFind,
  focused = false,
}: {
  network: Network | undefined
  label: string
  chosen?: ComboboxOption | null
  onFind: (id: string | undefined) => void
  focused?: boolean
}) {
  const { t } = useTranslation('graph-explorer')
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data, previousData } = useQuery(FindActorQuery, { variables: { text }, skip: text.length < 2 })
  const shown = useMemo(() => new Set(network?.vertices.map(({ id }) => id)), [network])
  const hits = text.length < 2 ? [] : ((data ?? previousData)?.search ?? [])
  const options = hits.flatMap(({ node }): ComboboxOption[] => {
    if (node.__typename !== 'Actor') return []
    const actor = readFragment(ActorLabel, node)
    const detail = [actor.disambiguation, !shown.has(actor.id) && t('toolbar.findHidden')].filter(Boolean).join(' · ')
    return [
      { value: actor.id, label: actor.name, detail, mark: <KindMark kind={actor.kind} abroad={isAbroad(actor)} size={12} labelled /> },
    ]
  })
  return (
    <Combobox
      label={label}
      hideLabel
      placeholder={t('toolbar.findPlaceholder')}
      value={chosen ?? null}
      options={options}
      onType={setTyped}
      onChange={(option) => onFind(option?.value)}
      emptyText={text.length < 2 ? t('toolbar.findPlaceholder') : t('toolbar.findNothing')}
      clearLabel={t('toolbar.findClear')}
      focused={focused}
    />
  )
}
