import { expect, it } from 'vitest'
import { killWhileWriting, randomFrom } from './torture.ts'

it('loses no acknowledged write when the process is killed, and always opens', async () => {
  const { acknowledged, ...result } = await killWhileWriting(3, randomFrom(42))
  expect(result).toMatchObject({ rounds: 3, lost: 0, torn: 0, damaged: 0 })
  expect(acknowledged).toBeGreaterThan(0)
}, 300_000)
