import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkPictureQuery as NetworkPictureResult } from '../../../api/__generated__/graphql.ts'
import { KIND_COLOUR_TOKENS, KIND_SHAPES, resolveToken } from '../../../viz/encoding/kinds.ts'
import { traceShape } from '../../../viz/encoding/shape-path.ts'
import { bestCrop } from '../model/crop.ts'
import { strongestLines } from '../model/strongest-lines.ts'
import { NetworkPictureQuery } from '../overview.operations.ts'
import styles from './picture.module.css'

type Network = NetworkPictureResult['network']
/** Layout units to px: the scale at which single actors can be told apart. */
const SCALE = 0.95
const LABELS = 6
/** So many lines can still be told from one another. */
const MOST_LINES = 1_200

const isActorKind = (kind: string): kind is keyof typeof KIND_SHAPES => kind in KIND_SHAPES

function draw(canvas: HTMLCanvasElement, { vertices, lines }: Network, width: number, height: number): void {
  const ratio = window.devicePixelRatio || 1
  canvas.width = width * ratio
  canvas.height = height * ratio
  const ctx = canvas.getContext('2d')
  if (!ctx) return
  ctx.scale(ratio, ratio)
  const grouped = vertices.size.some((size) => size > 1)
  const scale = grouped ? width / (Math.max(...vertices.x) - Math.min(...vertices.x)) : SCALE
  const crop = bestCrop({ x: vertices.x, y: vertices.y, weight: vertices.degree }, width / scale, height / scale)
  const at = (index: number) => ({ x: (vertices.x[index]! - crop.x) * scale, y: (vertices.y[index]! - crop.y) * scale })
  const inside = ({ x, y }: { x: number; y: number }, margin = 0) => x > margin && x < width - margin && y > margin && y < height - margin

  ctx.strokeStyle = resolveToken('--relation')
  ctx.lineWidth = 1
  ctx.beginPath()
  const drawn = strongestLines(lines, MOST_LINES)
  for (const i of drawn) {
    const [from, to] = [at(lines.source[i]!), at(lines.target[i]!)]
    ctx.moveTo(from.x, from.y)
    ctx.lineTo(to.x, to.y)
  }
  // Many lines would be one grey.
  ctx.globalAlpha = drawn.length < MOST_LINES ? 1 : 0.4
  ctx.stroke()
  ctx.globalAlpha = 1

  const smaller = vertices.id.length > 1200 ? 0.7 : 1
  const radiusOf = (index: number) => {
    const size = vertices.size[index]!
    return size > 1 ? Math.min(14, 3 + Math.sqrt(size) * 0.5) : smaller * Math.min(11, 2.2 + Math.sqrt(vertices.degree[index]!) * 1.5)
  }
  const ground = resolveToken('--surface')
  for (const [index, kind] of vertices.kind.entries()) {
    const spot = at(index)
    if (!inside(spot, -14)) continue
    // Of a very large network the picture has groups, which are of no kind.
    const actor = isActorKind(kind)
    ctx.beginPath()
    traceShape(ctx, actor ? KIND_SHAPES[kind] : 'circle', spot.x, spot.y, radiusOf(index))
    ctx.fillStyle = resolveToken(actor ? KIND_COLOUR_TOKENS[kind] : '--text-3')
    ctx.fill()
    ctx.lineWidth = 1
    ctx.strokeStyle = ground
    ctx.stroke()
  }

  const taken: { left: number; right: number; y: number }[] = []
  const byDegree = vertices.id.map((_, index) => index).toSorted((a, b) => vertices.degree[b]! - vertices.degree[a]!)
  ctx.font = '600 13px "Fira Sans", sans-serif'
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'
  for (const index of byDegree) {
    if (taken.length >= LABELS) break
    const spot = at(index)
    const text = vertices.label[index]!
    const left = spot.x + radiusOf(index) + 5
    const right = left + ctx.measureText(text).width
    if (!inside(spot, 14) || right > width - 6) continue
    if (taken.some((label) => Math.abs(label.y - spot.y) < 18 && left < label.right + 8 && right > label.left - 8)) continue
    taken.push({ left, right, y: spot.y })
    ctx.strokeStyle = ground
    ctx.lineWidth = 4
    ctx.strokeText(text, left, spot.y)
    ctx.fillStyle = resolveToken('--text')
    ctx.fillText(text, left, spot.y)
  }
}

/** Changes whenever the theme does, so that a canvas is drawn in the new colours. */
function useThemeTick(): number {
  const [tick, setTick] = useState(0)
  useEffect(() => {
    const changed = () => setTick((before) => before + 1)
    window.addEventListener('netzatlas:theme', changed)
    return () => window.removeEventListener('netzatlas:theme', changed)
  }, [])
  return tick
}

/** A part of the real network, where most is linked. */
export function NetworkPicture({ width, height }: { width: number; height: number }) {
  const { t } = useTranslation('overview')
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data } = useQuery(NetworkPictureQuery)
  const theme = useThemeTick()
  const network = useMemo(() => data?.network, [data])
  useEffect(() => {
    if (!network || !canvas.current) return
    const element = canvas.current
    let gone = false
    void theme
    // The labels need the typeface.
    void document.fonts.load('600 13px "Fira Sans"').then(() => !gone && draw(element, network, width, height))
    return () => {
      gone = true
    }
  }, [network, width, height, theme])
  return (
    <canvas
      ref={canvas}
      className={network ? styles.canvas : styles.waiting}
      style={{ width, height }}
      role="img"
      aria-label={t('doors.networkPicture')}
    />
  )
}
