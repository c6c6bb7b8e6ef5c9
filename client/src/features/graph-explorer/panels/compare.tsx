import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { QueryError } from '../../../parts/query-error.tsx'
import { usePhone } from '../../../ui/media.ts'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import type { Signal } from '../../../ui/signal.ts'
import type { GraphPictureHandle } from '../../../viz/graph/graph-picture.tsx'
import type { View as Camera, PointedLine } from '../../../viz/graph/scene.ts'
import { coreSight, sharedCore } from '../model/core-sight.ts'
import { lineKey, type Network, surroundings } from '../model/network.ts'
import { useCompare } from '../model/use-compare.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { useOpenedSight } from '../model/use-opened-sight.ts'
import type { Picking } from '../model/use-picking.ts'
import { useSameWords } from '../model/use-same-words.ts'
import { useSideTitles } from '../model/use-side-titles.ts'
import type { NetworkState } from '../state.ts'
import styles from './compare.module.css'
import { CompareBar } from './compare-bar.tsx'
import { CompareHead } from './compare-head.tsx'
import { CompareTable } from './compare-table.tsx'
import { NetworkPicture } from './picture.tsx'
import { PictureSkeleton } from './skeleton.tsx'

const SIDES = ['first', 'second'] as const

/** Two pictures side by side, on a phone in turn on the same place, which are moved and zoomed as one; or the table of what differs. */
export function Compare({
  explorer,
  picking,
  lit,
  onPoint,
}: {
  explorer: Explorer
  picking: Picking
  lit: Signal<string | undefined>
  onPoint: (id: string | undefined) => void
}) {
  const { t } = useTranslation(['network-time', 'network-groups', 'network-same'])
  const format = useFormat()
  const phone = usePhone()
  const [turnedTo, turnTo] = useState<'first' | 'second'>('second')
  const { state, compared } = explorer
  const comparison = useCompare(explorer)
  const { sides, scenes, changes, focus, backbones, ofDays } = comparison
  const [before, after] = sides
  const [one, other] = [useRef<GraphPictureHandle>(null), useRef<GraphPictureHandle>(null)]
  const pictures = useMemo(() => [one, other] as const, [one, other])
  /** Two days show the same places; two Länder each its own, in which they go the same way. */
  const carryAlong = (leader: number, from: Camera, to: Camera) => pictures[1 - leader]!.current?.carryAlong(from, to)
  useLayoutEffect(() => {
    compared.set({ ...comparison, pictures })
  })
  useLayoutEffect(
    () => () => {
      compared.set(undefined)
    },
    [compared],
  )
  const follow = (leader: number, camera: Camera) => {
    const other = pictures[1 - leader]!.current
    if (ofDays && other?.view && isElsewhere(other.view, camera)) other.show(camera)
  }
  const { selected, paths, marked, pinned, noted } = explorer.emphasis
  const emphasis = useMemo(
    () =>
      [before, after].map(({ data: { network, folded } }, i) => ({
        selected,
        focus: focusIn(network, state) ?? (selected === undefined ? focus : undefined),
        paths,
        marked,
        pinned,
        noted,
        folded: new Map([...folded].map(([id, count]) => [id, format.number(count)])),
        ringed: backbones[i]?.whom,
      })),
    [before, after, state, selected, paths, marked, pinned, noted, focus, backbones, format],
  )
  const opensOn = useOpenedSight(
    pictures,
    sides.map(({ data }) => data.network),
    state.offen,
    ofDays,
  )
  /** Two Länder each open on their own part of the network, two days of one on the same. */
  const opensOnCore = (!ofDays || state.land !== undefined) && before.data.layout === 'COMMUNITIES'
  const cores = useMemo(() => {
    const [first, second] = scenes
    if (!opensOnCore || !first || !second) return []
    if (!ofDays) return [coreSight(first), coreSight(second)]
    const shared = sharedCore([first, second])
    return [shared, shared]
  }, [scenes, opensOnCore, ofDays])
  const titles = useSideTitles(sides, ofDays)
  /** How many relations a line between groups stands for on each of the days. */
  const weightOf = ({ source, target, kind }: PointedLine) => {
    const [was, is] = sides.map(({ whole }) => whole?.lines.find(({ key }) => key === lineKey(source, target, kind))?.weight ?? 0)
    return t('network-same:tip', { before: format.number(was!), after: format.number(is!) })
  }
  const sameWords = useSameWords()
  const isTable = state.ansicht === 'tabelle'
  const turns = phone && !isTable
  const error = comparison.error ?? sides.map(({ data }) => data.error).find(Boolean)
  if (error)
    return (
      <div className={styles.error}>
        <QueryError error={error} onRetry={comparison.retry} />
      </div>
    )
  return (
    <div className={styles.compare}>
      <CompareBar explorer={explorer} comparison={comparison}>
        {turns && (
          <SegmentedControl
            label={t('network-groups:compare.which')}
            value={turnedTo}
            options={SIDES.map((value, i) => ({ value, label: titles[i]!.brief }))}
            onChange={turnTo}
          />
        )}
      </CompareBar>
      {isTable ? (
        <CompareTable
          explorer={explorer}
          comparison={comparison}
          titles={titles.map(({ title }) => title)}
          onPick={picking.pick}
          lit={lit}
          onPoint={onPoint}
        />
      ) : (
        <div className={styles.halves} data-one={turns ? '' : undefined}>
          {sides.map(({ data, names, encoding }, i) => (
            <section
              key={SIDES[i]}
              className={styles.half}
              data-away={turns && SIDES[i] !== turnedTo ? '' : undefined}
              aria-label={t(i === 0 ? 'compare.first' : 'compare.second')}
            >
              <CompareHead
                side={sides[i]!}
                title={titles[i]!.title}
                changes={changes}
                notes={[sameWords.empty(sides[i]!), sameWords.drawn(backbones[i]), phone ? sameWords.brief(comparison) : '']}
                earlier={i === 0}
                ofDays={ofDays}
              />
              {data.network && scenes[i] ? (
                <NetworkPicture
                  ref={pictures[i]!}
                  scene={scenes[i]}
                  emphasis={emphasis[i]!}
                  network={data.network}
                  encoding={encoding}
                  nameOf={names.nameOf}
                  opensOn={opensOn[i] ?? cores[i]}
                  foot={0}
                  legend={i === 0 && !phone ? 'none' : 'folded'}
                  tool={explorer.tool}
                  onTool={phone ? explorer.setTool : undefined}
                  headed={data.layout !== 'COMMUNITIES'}
                  own={state}
                  onView={(camera) => follow(i, camera)}
                  onMoves={(from, to) => carryAlong(i, from, to)}
                  onMark={picking.markThem}
                  onSelect={picking.pick}
                  onOpen={picking.open}
                  onPoint={onPoint}
                  lit={lit}
                  {...(comparison.grouped && ofDays && { weightOf })}
                  onBackground={picking.clickBackground}
                />
              ) : (
                <PictureSkeleton />
              )}
            </section>
          ))}
        </div>
      )}
    </div>
  )
}

/** The surroundings that somebody asked for, as far as this picture has them. */
const focusIn = (network: Network | undefined, { fokus, tiefe }: NetworkState): ReadonlySet<string> | undefined =>
  network && fokus !== undefined ? surroundings(network, fokus.split('.'), Number(tiefe)) : undefined

const isElsewhere = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) > 0.001 * b.zoom || Math.abs(a.x - b.x) > 0.5 || Math.abs(a.y - b.y) > 0.5
