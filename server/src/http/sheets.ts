import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../domain/clock.ts'
import { type SheetStore, sheetOf } from '../features/sheets/data.ts'
import type { SheetPrinter } from '../features/sheets/printer.ts'
import { WORDS } from '../features/sheets/words.ts'
import { nameOf } from '../features/sheets/write-sheet.ts'
import type { RegionReader } from '../ports/store.ts'
import { addressOf } from './address.ts'
import { searchOfPage, sheetQuestion } from './sheet-question.ts'

export interface SheetEndpoint {
  readonly store: SheetStore & RegionReader
  readonly clock: Clock
  readonly staleMonths: number
  /** The committed boundaries. */
  readonly geoFolder: string
  readonly printer: SheetPrinter
}

/**
 * `/blatt/r-05382.pdf`: a district; `/blatt/r-05.pdf`: a Land, with `kreise=1` each of its districts. What is counted and as
 * of when stands in the address as in that of the page: `partner`, `thema`, `partnerland`, `stand`, `grenze`. With `fortschritt=1` lines such as `3/54` go before the bytes of the PDF, one for each sheet written. Who closes the connection stops the writing.
 */
export const isSheet = (path: string): boolean => /^\/blatt\/[^/]+$/.test(path)

export async function answerSheet(
  { store, clock, staleMonths, geoFolder, printer }: SheetEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, text: string) =>
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${text}\n`)
  if (request.method !== 'GET') return void refuse(405, 'Method not allowed')
  const url = addressOf(request)
  const id = /^\/blatt\/(r-\d{2}(?:\d{3})?)\.pdf$/.exec(url.pathname)?.[1]
  const question = await sheetQuestion(url.searchParams, store, { today: clock.today(), staleMonths })
  if (typeof question === 'string') return void refuse(400, question)
  const language = url.searchParams.get('sprache') === 'en' ? 'en' : 'de'
  const first = id === undefined ? undefined : await sheetOf(id, question, store)
  if (id === undefined || !first) return void refuse(404, 'Dazu gibt es kein Blatt. / There is no such sheet.')
  const all = url.searchParams.get('kreise') === '1' && first.region.level === 'STATE'
  const parts = all ? (await store.regions('DISTRICT', id)).map((region) => region.id) : [id]
  const name = `netzatlas-${id}${all ? '-kreise' : ''}-${question.asOf}.pdf`
  const told = url.searchParams.get('fortschritt') === '1'
  const tell = (done: number) => void response.write(`${done}/${parts.length}\n`)
  const isUnwanted = () => response.destroyed

  const file = await printer.begin({ title: `${nameOf(first)}: ${WORDS[language].subject}`, language, geoFolder })
  let bytes: Uint8Array | undefined
  try {
    if (told) {
      response.writeHead(200, { ...headersOf(name), 'Content-Type': 'application/octet-stream', 'X-Accel-Buffering': 'no' })
      tell(0)
    }
    for (const [i, part] of parts.entries()) {
      if (isUnwanted()) return
      const sheet = part === id ? first : await sheetOf(part, question, store)
      if (sheet) await file.add({ sheet, address: pageOf(part, url) })
      if (told) tell(i + 1)
    }
    if (isUnwanted()) return
    bytes = await file.end()
  } finally {
    if (!bytes) await file.drop()
  }
  if (!told) response.writeHead(200, { ...headersOf(name), 'Content-Type': 'application/pdf', 'Content-Length': bytes.length })
  response.end(bytes)
}

/** The page that says the same. */
function pageOf(region: string, { origin, searchParams }: URL): string {
  const isLand = region.length === 'r-05'.length
  const search = new URLSearchParams([...(isLand ? [['land', region]] : []), ...searchOfPage(searchParams)] as [string, string][])
  return `${origin}/luecken${isLand ? '' : `/${region.slice(2)}`}${search.size > 0 ? `?${search}` : ''}`
}

const headersOf = (name: string) => ({ 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}"` })
