import { type RefObject, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { usePhone } from '../../../ui/media.ts'
import type { Signal } from '../../../ui/signal.ts'
import { GraphPicture, type GraphPictureHandle } from '../../../viz/graph/graph-picture.tsx'
import type { Emphasis, Marking, Point, PointedLine, Scene, Tool, View } from '../../../viz/graph/scene.ts'
import type { OwnMarks } from '../model/legend-parts.ts'
import { isAbroad, isOutside, lineKey, type Network, type NetworkVertex, neighboursOf, standingFor } from '../model/network.ts'
import type { Encoding } from '../model/scene.ts'
import { AreaTools } from './area-tools.tsx'
import { LegendBox } from './legend-box.tsx'
import { MemberKindList } from './member-kinds.tsx'
import styles from './picture.module.css'
import { Tools } from './tools.tsx'

/** The picture with its legend, its words and what is said of a vertex under the pointer or the keyboard's ring. */
export function NetworkPicture({
  ref,
  scene,
  emphasis,
  network,
  encoding,
  nameOf,
  opensOn,
  foot,
  tool,
  onTool,
  headed = false,
  own,
  onMark,
  onMoved,
  onSelect,
  onOpen,
  onBackground,
  onPoint,
  lit,
  onView,
  onMoves,
  legend = 'open',
  weightOf,
}: {
  ref: RefObject<GraphPictureHandle | null>
  scene: Scene
  emphasis: Emphasis
  network: Network
  encoding: Encoding
  nameOf: (id: string) => string
  opensOn: readonly string[] | undefined
  foot: number
  tool: Tool
  /** Without it there is nothing to choose. */
  onTool?: ((tool: Tool) => void) | undefined
  /** The layout writes headings along the upper edge. */
  headed?: boolean
  own: OwnMarks
  onMark?: (ids: readonly string[], how: Marking) => void
  onMoved?: (positions: ReadonlyMap<string, Point>) => void
  onSelect: (id: string) => void
  onOpen: (id: string) => void
  onBackground: () => void
  onPoint: (id: string | undefined) => void
  lit: Signal<string | undefined>
  onView?: (view: View) => void
  onMoves?: (from: View, to: View) => void
  legend?: 'open' | 'folded' | 'none'
  /** What is told of a line between groups instead of how many relations it stands for. */
  weightOf?: (line: PointedLine) => string
}) {
  const { t } = useTranslation(['graph-explorer', 'exploring', 'vocabulary', 'network-look', 'network-groups'])
  const format = useFormat()
  const phone = usePhone()
  const known = useMemo(() => {
    const neighbours = neighboursOf(network)
    return new Map(network.vertices.map((vertex, i) => [vertex.id, { vertex, degree: neighbours[i]!.size }]))
  }, [network])
  const kindOf = (vertex: NetworkVertex) => t(`vocabulary:vertexKind.${isAbroad(vertex) ? 'ABROAD' : vertex.kind}`)

  const whereabouts = ({ place, country }: NetworkVertex) => (country === undefined || country === 'DE' ? place : format.country(country))

  const describe = (id: string) => {
    const found = known.get(id)
    if (!found) return ''
    const { vertex, degree } = found
    const who =
      vertex.kind === 'GROUP'
        ? t('picture.describeGroup', { name: nameOf(id), count: vertex.size })
        : t('picture.describe', { name: nameOf(id), kind: kindOf(vertex), count: degree })
    const more = [
      ...(vertex.members ?? []).map(({ kind, count }) => `${t(`vocabulary:kindPlural.${kind}`)} ${format.number(count)}`),
      isOutside(vertex) && t('network-look:around.tip'),
      emphasis.marked?.has(id) && t('exploring:heard.marked'),
      emphasis.pinned?.has(id) && t('exploring:heard.pinned'),
      own.notizen.get(id),
    ]
    return [who, ...more].filter(Boolean).join(', ')
  }
  const tip = (id: string) => {
    const found = known.get(id)
    if (!found) return null
    const { vertex, degree } = found
    return (
      <>
        <strong className={styles.name}>{nameOf(id)}</strong>
        {vertex.kind === 'GROUP' ? (
          <>
            <span>{t('picture.members', { count: vertex.size })}</span>
            {vertex.members && <MemberKindList members={vertex.members} />}
            <span>{t('picture.openGroup')}</span>
          </>
        ) : (
          <>
            <span>{[kindOf(vertex), whereabouts(vertex)].filter(Boolean).join(' · ')}</span>
            <span>{t('picture.neighbours', { count: degree })}</span>
            {isOutside(vertex) && <span>{t('network-look:around.tip')}</span>}
          </>
        )}
        {own.notizen.has(id) && <span className={styles.note}>{own.notizen.get(id)}</span>}
      </>
    )
  }
  const [withoutWebGl, setWithoutWebGl] = useState(false)
  const lineTip = (line: PointedLine) => {
    const { source, target, kind, status, weight, directed } = line
    const key = lineKey(source, target, kind)
    const told = network.lines.find((one) => one.key === key)?.weight ?? 1
    const single = [
      t(`vocabulary:lineKind.${kind}`),
      t(`vocabulary:status.${status}`),
      told > 1 ? t('picture.told', { count: told }) : '',
    ].filter(Boolean)
    return (
      <>
        <strong className={styles.name}>
          {t(directed ? 'picture.lineTo' : 'picture.line', { from: nameOf(source), to: nameOf(target) })}
        </strong>
        <span>{weightOf?.(line) ?? (weight > 0 ? t('picture.joined', { count: weight }) : single.join(' · '))}</span>
      </>
    )
  }
  const groups = network.vertices.filter(({ kind }) => kind === 'GROUP').length
  const drawn = { groups: format.number(groups), lines: format.number(network.lines.length) }
  const label =
    groups > 0
      ? t('network-groups:picture', { ...drawn, shown: format.number(standingFor(network.vertices)) })
      : t('picture.label', { ...drawn, vertices: format.number(network.vertices.length) })

  return (
    <GraphPicture
      ref={ref}
      scene={scene}
      emphasis={emphasis}
      texts={{
        label,
        keys: t('picture.keys'),
        zoomIn: t('picture.zoomIn'),
        zoomOut: t('picture.zoomOut'),
        all: t('picture.all'),
        allLabel: t('picture.allLabel'),
      }}
      describe={describe}
      tip={tip}
      lineTip={lineTip}
      onWithoutWebGl={() => setWithoutWebGl(true)}
      opensOn={opensOn}
      foot={foot}
      tool={tool}
      onMark={onMark}
      onMoved={onMoved}
      {...(onView && { onView })}
      {...(onMoves && { onMoves })}
      onSelect={onSelect}
      onOpen={onOpen}
      onBackground={onBackground}
      onPoint={onPoint}
      lit={lit}
    >
      {withoutWebGl && <p className={styles.withoutWebGl}>{t('picture.withoutWebGl')}</p>}
      {onTool && phone && (
        <AreaTools
          tool={tool}
          onChange={onTool}
          onEnd={() => {
            onTool('move')
            // What was tapped is gone.
            ref.current?.focus()
          }}
          foot={foot}
        />
      )}
      {onTool && !phone && <Tools tool={tool} onChange={onTool} below={headed} />}
      {legend !== 'none' && (
        <LegendBox
          network={network}
          encoding={encoding}
          own={own}
          opens={legend === 'open'}
          under={onTool && (headed && !phone ? 'headings' : 'tools')}
        />
      )}
    </GraphPicture>
  )
}
