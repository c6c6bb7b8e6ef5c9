import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Day, isDay, monthsBefore } from '@netzatlas/shared'
import type { Clock } from '../domain/clock.ts'
import { type Sheet, type SheetStore, sheetOf } from '../features/sheets/data.ts'
import type { SheetPrinter } from '../features/sheets/printer.ts'
import { WORDS } from '../features/sheets/words.ts'
import { nameOf } from '../features/sheets/write-sheet.ts'
import type { RegionReader } from '../ports/store.ts'

export interface SheetEndpoint {
  readonly store: SheetStore & RegionReader
  readonly clock: Clock
  readonly staleMonths: number
  /** The committed boundaries. */
  readonly geoFolder: string
  readonly printer: SheetPrinter
}

/** `/blatt/r-05382.pdf`: a district; `/blatt/r-05.pdf`: a Land, with `kreise=1` each of its districts. */
export const isSheet = (path: string): boolean => /^\/blatt\/[^/]+$/.test(path)

export async function answerSheet(
  { store, clock, staleMonths, geoFolder, printer }: SheetEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, text: string) =>
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${text}\n`)
  if (request.method !== 'GET') return void refuse(405, 'Method not allowed')
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const id = /^\/blatt\/(r-\d{2}(?:\d{3})?)\.pdf$/.exec(url.pathname)?.[1]
  const asOf = url.searchParams.get('stand') ?? clock.today()
  if (!isDay(asOf))
    return void refuse(400, 'Der Tag in "stand" muss so aussehen: 2026-11-30. / The day in "stand" must look like 2026-11-30.')
  const language = url.searchParams.get('sprache') === 'en' ? 'en' : 'de'
  const months = Number(url.searchParams.get('grenze') ?? staleMonths)
  if (!(Number.isInteger(months) && months >= 1 && months <= 240))
    return void refuse(400, 'Die Grenze muss zwischen 1 und 240 Monaten liegen. / The limit must lie between 1 and 240 months.')
  const since: Day = monthsBefore(asOf, months)
  const first = id === undefined ? undefined : await sheetOf(id, asOf, since, store)
  if (id === undefined || !first) return void refuse(404, 'Dazu gibt es kein Blatt. / There is no such sheet.')
  const all = url.searchParams.get('kreise') === '1' && first.region.level === 'STATE'
  const parts = all ? (await store.regions('DISTRICT', id)).map((region) => region.id) : [id]
  const sheets: { readonly sheet: Sheet; readonly address: string }[] = []
  for (const part of parts) {
    // Whoever closed the connection wants no more of it.
    if (response.destroyed) return
    const sheet = part === id ? first : await sheetOf(part, asOf, since, store)
    const page = part.length > 'r-05'.length ? `/luecken/${part.slice(2)}` : `/luecken?land=${part}`
    if (sheet) sheets.push({ sheet, address: `${url.origin}${page}` })
  }
  const title = `${nameOf(first)}: ${WORDS[language].subject}`
  const bytes = await printer.print({ title, language, sheets, geoFolder })
  response
    .writeHead(200, {
      'Content-Type': 'application/pdf',
      'Content-Length': bytes.length,
      'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="netzatlas-${id}${all ? '-kreise' : ''}-${asOf}.pdf"`,
    })
    .end(bytes)
}
