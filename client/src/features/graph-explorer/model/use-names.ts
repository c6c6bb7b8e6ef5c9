import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Network, NetworkVertex } from './network.ts'
import { shortName } from './short-name.ts'

/** Names as shown: groups are called by what they group, and what is left of one that is opened in part by that. */
export function useNames(network: Network | undefined, hidden: readonly NetworkVertex[]) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'network-groups'])
  return useMemo(() => {
    const groupName = ({ id, name }: Pick<NetworkVertex, 'id' | 'name'>): string => {
      const by = /^g-([a-z]+)-/.exec(id)?.[1]?.toUpperCase() ?? ''
      if (name === '') return t(`group.none${by}`, { defaultValue: t('group.none') })
      if (by === 'KIND') return t(`vocabulary:kindPlural.${name}`)
      return by === 'COMMUNITY' ? t('group.COMMUNITY', { name }) : name
    }
    const titles = new Map((network?.open ?? []).map((group) => [group.id, groupName(group)]))
    const vertexName = (vertex: NetworkVertex): string => {
      if (vertex.kind !== 'GROUP') return vertex.name
      const title = titles.get(vertex.id)
      return title === undefined ? groupName(vertex) : t('network-groups:rest', { name: title })
    }
    const names = new Map([
      ...titles,
      ...[...hidden, ...(network?.vertices ?? [])].map((vertex) => [vertex.id, vertexName(vertex)] as const),
    ])
    return {
      /** As it stands in the picture: of an opened group what is left of it. */
      nameOf: (id: string) => names.get(id) ?? '',
      /** The same, but of an opened group its own name. */
      titleOf: (id: string) => titles.get(id) ?? names.get(id) ?? '',
      named: (whole: Network): Network => ({
        ...whole,
        vertices: whole.vertices.map((vertex) => (vertex.kind === 'GROUP' ? { ...vertex, label: shortName(vertexName(vertex)) } : vertex)),
      }),
    }
  }, [network, hidden, t])
}
