/** Opens the store in the folder, writes into it, says so, and holds it until it is killed. */
import { openEmbeddedStore } from '../../src/adapters/embedded/index.ts'
import { systemClock } from '../../src/domain/clock.ts'
import { actor, puts } from './world.ts'

const store = await openEmbeddedStore({ dataDir: process.argv[2]!, clock: systemClock })
await store.apply({ clientId: 'held', role: 'EDITOR', name: 'hold', changes: puts([actor('a-held', 'gehalten')]) })
process.stdout.write('held\n')
setInterval(() => {}, 1000)
