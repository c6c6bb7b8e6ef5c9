import { expect, it } from 'vitest'
import { randomFrom } from '../contract/torture.ts'
import { killServerWhileWriting } from './faults-kill.ts'
import { ownServer } from './faults-server.ts'

it('loses no acknowledged command when the server of the database is killed, and each command sent again happens once', async () => {
  const server = await ownServer()
  try {
    const { acknowledged, writtenBefore, slowestOpening: _, ...result } = await killServerWhileWriting(server, 2, randomFrom(7))
    expect(result).toMatchObject({ rounds: 2, lost: 0, torn: 0, problems: [] })
    expect(acknowledged).toBeGreaterThan(2)
    expect(writtenBefore).toBeGreaterThan(0)
  } finally {
    await server.stop()
  }
}, 1_200_000)
