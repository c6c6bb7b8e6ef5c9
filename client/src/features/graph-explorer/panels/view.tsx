import { QueryError } from '../../../parts/query-error.tsx'
import type { Signal } from '../../../ui/signal.ts'
import { isComparing } from '../model/compare.ts'
import type { Explorer } from '../model/use-explorer.ts'
import type { Picking } from '../model/use-picking.ts'
import { useSight } from '../model/use-sight.ts'
import { Compare } from './compare.tsx'
import { NothingFits } from './nothing-fits.tsx'
import { NetworkPicture } from './picture.tsx'
import { PictureSkeleton } from './skeleton.tsx'
import { NetworkTable } from './table.tsx'
import styles from './view.module.css'

/** The network as a picture or a table, or why there is neither. */
export function View({
  explorer,
  picking,
  lit,
  onPoint,
  foot,
}: {
  explorer: Explorer
  picking: Picking
  /** What the panel points at, and what picture or table do. */
  lit: Signal<string | undefined>
  onPoint: (id: string | undefined) => void
  /** On a phone: pixels at the foot that the sheet covers. */
  foot: number
}) {
  const { state, set, data, network, names, scene, encoding, emphasis, tool, setTool, picture } = explorer
  const opensOn = useSight(picture, explorer)

  if (data.error && !network)
    return (
      <div className={styles.state}>
        <QueryError error={data.error} onRetry={data.retry} />
      </div>
    )
  if (!network || !scene) return <PictureSkeleton />
  if (isComparing(state)) return <Compare explorer={explorer} picking={picking} lit={lit} onPoint={onPoint} />
  if (network.vertices.length === 0)
    return (
      <div className={styles.state}>
        <NothingFits state={state} set={set} data={data} />
      </div>
    )
  if (state.ansicht === 'tabelle')
    return (
      <NetworkTable
        state={state}
        set={set}
        data={data}
        network={network}
        nameOf={names.nameOf}
        onPick={picking.pick}
        onOpen={picking.open}
        lit={lit}
        onPoint={onPoint}
      />
    )
  return (
    <NetworkPicture
      ref={picture}
      scene={scene}
      emphasis={emphasis}
      network={network}
      encoding={encoding}
      nameOf={names.nameOf}
      opensOn={opensOn}
      foot={foot}
      tool={tool}
      onTool={setTool}
      headed={data.layout !== 'COMMUNITIES'}
      own={state}
      onMark={picking.markThem}
      onMoved={picking.moveThem}
      onSelect={picking.pick}
      onOpen={picking.open}
      onPoint={onPoint}
      lit={lit}
      onBackground={picking.clickBackground}
    />
  )
}
