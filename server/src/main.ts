import type { AddressInfo } from 'node:net'
import type { Application } from './compose.ts'
import { systemClock } from './domain/clock.ts'
import { DomainError } from './domain/errors.ts'
import { readSettings, type Settings } from './environment.ts'
import { createHttpServer, type HttpServer } from './http/server.ts'
import { createLogger } from './observability/logger.ts'

/** How long requests under way may take once the server is told to stop. */
const GRACE_MS = 5_000

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

function refuse(sentences: readonly string[]): never {
  process.stderr.write(`Netzatlas cannot start:\n${sentences.map((sentence) => `  ${sentence}\n`).join('')}`)
  process.exit(1)
}

async function listen({ server }: HttpServer, { port, host }: Settings): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  const { port: taken } = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${taken}`
}

function listenProblem(error: NodeJS.ErrnoException, { port, host }: Settings): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken: stop what uses it, or choose another one with PORT.`
    case 'EACCES':
      return `Port ${port} may not be used by this user: choose one above 1023 with PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: choose another one with HOST.`
    default:
      throw error
  }
}

async function start(settings: Settings): Promise<void> {
  const logger = createLogger(settings.logLevel)
  const http = createHttpServer(logger, settings.onlineMap)
  const address = await listen(http, settings).catch((error: NodeJS.ErrnoException) => refuse([listenProblem(error, settings)]))

  let application: Application | undefined
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    say('Stopping.')
    await http.close(GRACE_MS)
    await application?.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop().then(() => process.exit(0)))

  // Whoever stops the server while it starts takes the store away from what is under way.
  try {
    // Loaded only now, so that a wrong setting or a taken port is told at once.
    const { compose, fillWithSeed, withFictionalMark } = await import('./compose.ts')
    application = await compose({ settings, clock: systemClock, logger, progress: say })
    if (stopping) return await application.close()
    const fictional = await fillWithSeed(application.store, systemClock, say)
    http.open(fictional ? withFictionalMark(application.site) : application.site)
    say(`Netzatlas is ready: ${address}`)
    say(`To change data, open once in your browser (until the next start): ${application.editing.link(address)}`)
    const began = performance.now()
    await application.network.current()
    if (performance.now() - began > 1_000) say('The picture of the network is laid out.')
  } catch (error) {
    if (stopping) return
    if (error instanceof DomainError) refuse([error.message])
    throw error
  }
}

const read = readSettings()
if ('problems' in read) refuse(read.problems)
for (const hint of read.hints) say(hint)
await start(read.settings)
