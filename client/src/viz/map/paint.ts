import type { Pen } from '../sheet/svg-pen.ts'
import type { CountryMark } from './country-marks.ts'
import type { CoverageDot } from './coverage-dots.ts'
import type { EventMark } from './event-marks.ts'
import type { DrawnFlow } from './flows.ts'
import { DIM, Ink, type Lit } from './ink.ts'
import type { LabelInk } from './label-ink.ts'
import type { Box } from './labels.ts'
import type { Palette } from './palette.ts'
import type { DrawnLine } from './selection-lines.ts'
import type { Spot } from './spots.ts'

/** Everything that is drawn above the ground, in window pixels. */
export interface Picture {
  /** Of a line only what lies in here is drawn: most of those in a near window lead far out of it. */
  readonly window: Box
  readonly circles: readonly (readonly (readonly [number, number])[])[]
  readonly centres: readonly { readonly x: number; readonly y: number }[]
  readonly dots: readonly Lit<CoverageDot>[]
  readonly flows: readonly Lit<DrawnFlow>[]
  readonly cooperations: readonly DrawnLine[]
  readonly countries: readonly Lit<CountryMark>[]
  readonly spots: readonly Spot[]
  /** Ids of spots that stay strong while the others step back; undefined: nothing is selected. */
  readonly strong: ReadonlySet<string> | undefined
  readonly lines: readonly DrawnLine[]
  readonly events: readonly Lit<EventMark>[]
  readonly labels: readonly LabelInk[]
  readonly selected: Spot | undefined
  readonly marked: readonly Spot[]
  readonly lit: Spot | undefined
  readonly walked: { readonly x: number; readonly y: number; readonly radius: number } | undefined
}

/** A fan of more lines than that is drawn with thinner ones, so that it stays a fan. */
const MANY_LINES = 30
const THIN = 0.55

/** `number` writes the count inside a ring. */
export function paint(ctx: Pen, picture: Picture, palette: Palette, number: (value: number) => string): void {
  const ink = new Ink(ctx, palette, picture.window)
  for (const circle of picture.circles) ink.circle(circle)
  for (const dot of picture.dots) ink.dot(dot)
  const strong = picture.strong
  for (const flow of picture.flows) ink.flow(flow, strong !== undefined)
  for (const { curve, status, count } of picture.cooperations) ink.cooperation(curve, status, lineWidth(count) * THIN, strong !== undefined)
  for (const country of picture.countries) ink.country(country, number(country.count))
  const back = strong ? picture.spots.filter((spot) => !strong.has(spot.id)) : picture.spots
  for (const spot of back) ink.ring(spot, strong ? DIM : 1)
  const thin = picture.lines.length > MANY_LINES ? THIN : 1
  for (const { curve, count } of picture.lines) ink.casing(curve, lineWidth(count) * thin)
  for (const { curve, status, count } of picture.lines) ink.line(curve, status, lineWidth(count) * thin)
  if (strong) for (const spot of picture.spots) if (strong.has(spot.id)) ink.ring(spot, 1)
  for (const event of picture.events) ink.event(event, number(event.ids.length))
  for (const spot of picture.spots) ink.number(spot, number(spot.total), strong !== undefined && !strong.has(spot.id))
  for (const centre of picture.centres) ink.centre(centre)
  for (const spot of picture.marked) ink.halo(spot, palette.text, 2)
  if (picture.selected) ink.halo(picture.selected, palette.text, 2)
  if (picture.lit && picture.lit !== picture.selected) ink.halo(picture.lit, palette.text, 1.2)
  for (const label of picture.labels) ink.label(label)
  if (picture.walked) ink.halo({ ...picture.walked, radius: picture.walked.radius + 3 }, palette.accent, 2)
}

const lineWidth = (count: number) => 1.6 + Math.min(1.6, Math.log2(count) * 0.5)
