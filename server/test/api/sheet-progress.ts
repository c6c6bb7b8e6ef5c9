import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sheetPrinter } from '../../src/features/sheets/printer.ts'
import { answerSheet } from '../../src/http/sheets.ts'
import type { StartApi, TestApi } from './harness.ts'
import { kreis, smallWorld } from './small-world.ts'

const DISTRICTS = 12

export function sheetProgress(startApi: StartApi): void {
  describe('the sheets of a Land with their progress', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      const more = Array.from({ length: DISTRICTS - 1 }, (_, i) => {
        const ags = `990${String(i + 2).padStart(2, '0')}`
        return { ...kreis, id: `r-${ags}`, ags, name: `Nachbarkreis ${i + 2}` }
      })
      await api.put(...smallWorld, ...more)
    })
    afterAll(() => api.close())

    it('tell how many are written, and then come as the same file as without', async () => {
      const response = await fetch(`${api.address}/blatt/r-99.pdf?kreise=1&fortschritt=1`)
      expect(response.headers.get('content-disposition')).toContain('netzatlas-r-99-kreise-2026-11-24.pdf')
      const bytes = Buffer.from(await response.arrayBuffer())
      const begin = bytes.indexOf('%PDF-')
      const lines = bytes.subarray(0, begin).toString('latin1').trim().split('\n')
      expect(lines).toEqual(Array.from({ length: DISTRICTS + 1 }, (_, i) => `${i}/${DISTRICTS}`))
      const plain = Buffer.from(await (await fetch(`${api.address}/blatt/r-99.pdf?kreise=1`)).arrayBuffer())
      expect(bytes.length - begin).toBe(plain.length)
    })

    it('are not written further once the connection is closed, and what was written is forgotten', async () => {
      const printer = sheetPrinter()
      const [added, dropped, ended] = [vi.fn(), vi.fn(), vi.fn()]
      let goOn: () => void = () => {}
      const closed = new Promise<void>((resolve) => {
        goOn = resolve
      })
      const watched: typeof printer = {
        ...printer,
        async begin(cover) {
          const file = await printer.begin(cover)
          return {
            async add(sheet) {
              added()
              await file.add(sheet)
              if (added.mock.calls.length === 3) await closed
            },
            async drop() {
              await file.drop()
              dropped()
            },
            end() {
              ended()
              return file.end()
            },
          }
        },
      }
      const endpoint = { store: api.store, clock: api.clock, staleMonths: 24, geoFolder: '/nowhere', printer: watched }
      const server = createServer((request, response) => {
        response.once('close', goOn)
        void answerSheet(endpoint, request, response)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const stop = new AbortController()
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/blatt/r-99.pdf?kreise=1&fortschritt=1`
      const response = await fetch(address, { signal: stop.signal })
      const reader = response.body!.getReader()
      let read = ''
      while (!read.includes(`2/${DISTRICTS}`)) read += new TextDecoder().decode((await reader.read()).value)
      stop.abort()
      await expect.poll(() => dropped.mock.calls.length).toBe(1)
      expect([added.mock.calls.length, ended.mock.calls.length]).toEqual([3, 0])
      server.close()
      await printer.close()
    })
  })
}
