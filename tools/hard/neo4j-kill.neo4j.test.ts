import { expect, it } from 'vitest'
import { randomFrom } from '../../server/test/contract/torture.ts'
import { killServerWhileWriting } from '../../server/test/neo4j/faults-kill.ts'
import { ownServer } from '../../server/test/neo4j/faults-server.ts'
import { writeReport } from './report.ts'

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 40)

it(`loses no acknowledged command in ${ROUNDS} rounds of kill -9 for the Neo4j server, and always opens`, async () => {
  const seed = 20_261_124
  const started = performance.now()
  const server = await ownServer()
  try {
    const result = await killServerWhileWriting(server, ROUNDS, randomFrom(seed))
    expect(result).toMatchObject({ lost: 0, torn: 0, problems: [] })
    expect(result.acknowledged).toBeGreaterThan(ROUNDS)
    writeReport({
      name: 'neo4j-kill',
      title: 'Neo4j killed while writing',
      what: 'Four writers at once send commands through the command door to a real Neo4j; its process is killed (SIGKILL) at a random moment, in every second round after a commit and before its answer is heard, and started again on the same data. What was not answered is sent again with the same client id. Then a store is opened afresh: every command is looked for with all its records, lines are derived from the records and compared, and degree, revision and command number must count each command once. The store that writes stays open through all rounds.',
      rows: [
        ['Neo4j', server.version],
        ['rounds', result.rounds],
        ['seed', seed],
        ['acknowledged commands', result.acknowledged],
        ['acknowledged commands lost', result.lost],
        ['commands torn', result.torn],
        ['rounds after which the store did not open or did not agree with itself', result.problems.length],
        ['commands without an answer, sent again', result.resent],
        ['of them written before the kill, so that sending again changed nothing', result.writtenBefore],
        ['seconds until the store was open after a kill, at most', Math.round(result.slowestOpening / 100) / 10],
        ['seconds', Math.round((performance.now() - started) / 1000)],
      ],
    })
  } finally {
    await server.stop()
  }
})
