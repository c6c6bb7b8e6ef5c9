import { expect, it } from 'vitest'
import { killWhileWriting, randomFrom } from '../../server/test/contract/torture.ts'
import { writeReport } from './report.ts'

const ROUNDS = 40

it(`loses no acknowledged write in ${ROUNDS} rounds of kill -9, and always opens`, async () => {
  const seed = 20_261_124
  const started = performance.now()
  const result = await killWhileWriting(ROUNDS, randomFrom(seed))
  expect(result).toMatchObject({ lost: 0, torn: 0, damaged: 0 })
  expect(result.acknowledged).toBeGreaterThan(ROUNDS)
  writeReport({
    name: 'kill',
    title: 'Killed while writing',
    what: 'A process writes through the command door into the embedded store and tells each acknowledged command; it is killed (SIGKILL) at a random moment; the folder is opened again, every acknowledged command is looked for, lines and figures are derived afresh from the records and compared, and SQLite checks its integrity and foreign keys.',
    rows: [
      ['rounds', result.rounds],
      ['seed', seed],
      ['acknowledged commands', result.acknowledged],
      ['acknowledged commands lost', result.lost],
      ['commands torn', result.torn],
      ['rounds after which the store did not open, was damaged or did not agree with itself', result.damaged],
      ['written but killed before the acknowledgement (allowed)', result.unacknowledged],
      ['seconds', Math.round((performance.now() - started) / 1000)],
    ],
  })
})
