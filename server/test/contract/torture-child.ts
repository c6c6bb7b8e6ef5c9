/**
 * Writes through the door without end and prints the client id of each command once it is acknowledged. It is killed from
 * outside, at any moment. Arguments: folder, first number.
 */

import { writeSync } from 'node:fs'
import { openEmbeddedStore } from '../../src/adapters/embedded/index.ts'
import { systemClock } from '../../src/domain/clock.ts'
import { commandDoor } from '../../src/domain/door.ts'
import { changesOf, clientIdOf } from './torture.ts'

const [folder, first] = process.argv.slice(2) as [string, string]
const store = await openEmbeddedStore({ dataDir: folder, clock: systemClock })
const door = commandDoor(store)
// Written without a buffer of the process: what was acknowledged is on the pipe before the next command begins.
const say = (line: string) => writeSync(1, `${line}\n`)
say('open')
for (let number = Number(first); ; number++) {
  await door.apply({ clientId: clientIdOf(number), role: 'EDITOR', name: 'torture', changes: changesOf(number) })
  say(clientIdOf(number))
}
