/**
 * The server as server/src/main.ts starts it, in a process that tells its parent what the turns of its event loop cost and
 * takes changes from it. NETZATLAS_DATA and the other settings as always.
 */
import type { AddressInfo } from 'node:net'
import { watchTurns } from './monitor.ts'

const watch = watchTurns()
const { readSettings } = await import('../../server/src/environment.ts')
const { systemClock } = await import('../../server/src/domain/clock.ts')
const { createHttpServer } = await import('../../server/src/http/server.ts')
const { createLogger } = await import('../../server/src/observability/logger.ts')
const { commandDoor } = await import('../../server/src/domain/door.ts')
const { compose, fillWithSeed } = await import('../../server/src/compose.ts')

import type { Command } from '../../server/src/domain/commands.ts'

export type Order = { readonly turns: true } | { readonly apply: Command } | { readonly close: true }

const read = readSettings()
if ('problems' in read) throw new Error(read.problems.join('\n'))
const logger = createLogger('warn')
const http = createHttpServer(logger)
await new Promise<void>((resolve) => http.server.listen(0, '127.0.0.1', () => resolve()))
const application = await compose({ settings: read.settings, clock: systemClock, logger, progress: () => {} })
await fillWithSeed(application.store, systemClock, () => {})
const door = commandDoor(application.store)

async function obey(order: Order): Promise<unknown> {
  if ('turns' in order) return watch.turns()
  if ('apply' in order) return door.apply(order.apply)
  await http.close(1_000)
  await application.close()
  process.disconnect()
}

process.on('message', (order: Order) => {
  void obey(order).then((answer) => process.connected && process.send!(answer ?? null))
})
http.open(application.site)
process.send!({ address: `http://127.0.0.1:${(http.server.address() as AddressInfo).port}` })
