import { type Asked, searchOf } from '../question.ts'

interface How {
  readonly language: string
  /** What the page is asked by. */
  readonly asked: Asked
  /** Of a Land: each of its districts. */
  readonly districts?: boolean
  /** Before the file, how much of it is written. */
  readonly progress?: boolean
}

/** Where the server writes the sheet of a district or a Land as PDF. */
export function sheetAddress(region: string, { language, asked, districts = false, progress = false }: How): string {
  const how = { ...(districts ? { kreise: '1' } : {}), ...(progress ? { fortschritt: '1' } : {}) }
  return `/blatt/${region}.pdf?${new URLSearchParams({ sprache: language, ...searchOf(asked), ...how })}`
}
