import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createHttpServer } from './server.ts'

async function starting(accept: string): Promise<Response> {
  const { server, close } = createHttpServer(pino({ enabled: false }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => close(0))
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/netzwerk`, { headers: { accept } })
}

test('who opens the dashboard while it starts gets a page in both languages that comes back by itself', async () => {
  const answer = await starting('text/html,application/xhtml+xml,*/*;q=0.8')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const page = await answer.text()
  expect(page).toContain('<meta http-equiv="refresh" content="2">')
  expect(page).toContain('Der Netzatlas startet')
  expect(page).toContain('<p lang="en">Netzatlas is starting.')
})

test('a program that asks while the server starts is told in a line when to come again', async () => {
  const answer = await starting('application/json')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('2')
  expect(await answer.text()).toBe('Starting\n')
})
