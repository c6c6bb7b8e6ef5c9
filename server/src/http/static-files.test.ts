import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerStatic, findStaticFiles, markFictional, type StaticFiles } from './static-files.ts'

interface Got {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

describe('the files of the dashboard', () => {
  let folder: string
  let server: Server
  let served: StaticFiles
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netzatlas-static-'))
    await mkdir(join(folder, 'dist/assets'), { recursive: true })
    await mkdir(join(folder, 'dist/geo'), { recursive: true })
    const files = {
      'dist/index.html': '<html>page</html>',
      'dist/index.html.br': 'COMPRESSED PAGE',
      'dist/assets/app-abc123.js': 'plain',
      'dist/assets/app-abc123.js.br': 'BROTLI',
      'dist/assets/app-abc123.js.gz': 'GZIP',
      'dist/assets/small-abc123.css': 'small',
      'dist/geo/kreise.json': '{}',
      'dist/.built-from': 'secret stamp',
      'outside.json': '{"secret":true}',
    }
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
    served = await findStaticFiles(join(folder, 'dist'))
    server = createServer((req, res) => void answerStatic(served, req, res))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  })
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  })

  /** node:http sends a path as it is written, where fetch would tidy it. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, headers, method }, (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
      })
      asked.once('error', reject)
      asked.end()
    })

  it('are handed out as they were compressed, the best that the browser takes', async () => {
    const as = async (encoding: string) => {
      const { headers, body } = await get('/assets/app-abc123.js', { 'accept-encoding': encoding })
      return [headers['content-encoding'], body]
    }
    expect(await as('gzip, deflate, br')).toEqual(['br', 'BROTLI'])
    expect(await as('gzip')).toEqual(['gzip', 'GZIP'])
    expect(await as('br;q=0, gzip')).toEqual(['gzip', 'GZIP'])
    expect(await as('identity')).toEqual([undefined, 'plain'])
    expect((await get('/assets/small-abc123.css', { 'accept-encoding': 'br' })).body).toBe('small')
  })

  it('are kept for ever where their name holds a hash, and looked at again where it does not', async () => {
    expect((await get('/assets/app-abc123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/geo/kreise.json']) {
      const { headers } = await get(path)
      expect(headers['cache-control']).toBe('no-cache')
      expect((await get(path, { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
    }
  })

  it.each([
    '/',
    '/netzwerk',
    '/netzwerk/',
    '/karte',
    '/luecken',
    '/luecken/r-05562',
    '/partner',
    '/akteure',
    '/akteure/m-05315000',
    '/akteure/a-e.v',
    '/wettbewerb',
    '/veranstaltungen',
    '/veranstaltungen/planen',
    '/angebote',
    '/bedarfe',
    '/merkliste',
    '/neues',
    '/quellen',
  ])('give the page at %s', async (path) => {
    const { status, body, headers } = await get(path)
    expect([status, body, headers['content-type']]).toEqual([200, '<html>page</html>', 'text/html; charset=utf-8'])
  })

  it('give the page with 404 at an address that the dashboard does not have, and a plain 404 for a missing file', async () => {
    expect(await get('/nirgends')).toMatchObject({ status: 404, body: '<html>page</html>' })
    expect(await get('/assets/app-old.js')).toMatchObject({ status: 404, body: 'Not found\n' })
    expect(await get('/geo/nothing.json')).toMatchObject({ status: 404, body: 'Not found\n' })
  })

  it.each([
    '/../outside.json',
    '/..%2foutside.json',
    '/assets/../../outside.json',
    '/%2e%2e/outside.json',
    '/.built-from',
    '//etc/passwd',
    '/%00',
    '/%',
  ])('hold nothing else: %s', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  })

  it('say in the page that the data are made up, however it is asked for, and change nothing else', async () => {
    const built = served
    served = markFictional(built)
    const answers = await Promise.all(['/', '/karte'].map((path) => get(path, { 'accept-encoding': 'br, gzip' }))).finally(() => {
      served = built
    })
    for (const { body, headers } of answers) {
      expect([body, headers['content-encoding']]).toEqual(['<html data-fictional>page</html>', undefined])
      expect(headers.etag).not.toBe((await get('/')).headers.etag)
    }
    expect((await get('/assets/app-abc123.js', { 'accept-encoding': 'br' })).body).toBe('BROTLI')
  })

  it('are only read', async () => {
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
  })

  it('are missing in words where the dashboard was never built', async () => {
    const built = served
    served = await findStaticFiles(join(folder, 'never-built'))
    const got = await get('/').finally(() => {
      served = built
    })
    expect(got).toMatchObject({ status: 404, body: expect.stringContaining('has not been built') })
  })
})
