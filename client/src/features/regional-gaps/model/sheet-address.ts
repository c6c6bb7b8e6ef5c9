interface How {
  readonly language: string
  readonly asOf?: string | undefined
  readonly months?: number | string | undefined
  /** Of a Land: each of its districts. */
  readonly districts?: boolean
  /** Before the file, how much of it is written. */
  readonly progress?: boolean
}

/** Where the server writes the sheet of a district or a Land as PDF. */
export function sheetAddress(region: string, { language, asOf, months, districts = false, progress = false }: How): string {
  const given = Object.entries({
    sprache: language,
    stand: asOf,
    grenze: months === undefined ? undefined : String(months),
    kreise: districts ? '1' : undefined,
    fortschritt: progress ? '1' : undefined,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `/blatt/${region}.pdf?${new URLSearchParams(given)}`
}
