import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { query } from './queries.ts'

const folder = import.meta.dirname
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')
const code = globSync('**/*.ts', { cwd: folder }).filter((file) => !file.endsWith('.test.ts'))
const names = globSync('queries/**/*.cypher', { cwd: folder }).map((file) => file.slice('queries/'.length, -'.cypher'.length))

/** Words that a Cypher clause begins with, followed by what may follow them there. */
const CYPHER =
  /\b(OPTIONAL )?(MATCH|MERGE) \(|\bUNWIND [$[\w]|\bDETACH DELETE\b|\bCREATE (\(|CONSTRAINT|(POINT |FULLTEXT |RANGE )?INDEX)|\bRETURN [\w{(]+[.,(\s]|\bCALL (\(|\w+\.\w+)|\bSHOW (INDEXES|CONSTRAINTS)\b/

/** Without its comments, which may speak of anything. */
const uncommented = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

describe('Cypher', () => {
  it('stands in files of its own, never in code', () => {
    expect(code.filter((file) => CYPHER.test(uncommented(textOf(file))))).toEqual([])
  })

  it.each(['`MATCH (a:`', "'UNWIND $ids AS id'", "'CREATE (n)'", '`RETURN a, b`', "'CALL db.awaitIndexes()'"])(
    'would be noticed as %s',
    (text) => {
      expect(text).toMatch(CYPHER)
    },
  )

  it('is asked for by constant names only, and each query by some code', () => {
    const calls = code.flatMap((file) =>
      [...uncommented(textOf(file)).matchAll(/(?<!function )\bquery\(([^)]*)\)/g)].map(([, name]) => name!),
    )
    expect(calls.filter((name) => !/^'[a-z-]+(\/[a-z-]+)+'$/.test(name))).toEqual([])
    expect([...new Set(calls.map((name) => name.slice(1, -1)))].sort()).toEqual(names.toSorted())
  })

  it('reaches the driver through the executor only, and as a text by the migrations only', () => {
    const using = (what: RegExp) => code.filter((file) => what.test(uncommented(textOf(file)))).sort()
    expect(using(/\.(session|executeQuery|executeRead|executeWrite|beginTransaction)\(/)).toEqual(['executor.ts'])
    expect(using(/\.script\(/)).toEqual(['migrations/index.ts'])
  })

  it.each(names)('%s is one query and begins with what it answers', (name) => {
    const { text } = query(name)
    expect(text).toMatch(/^\/\/ [A-Z].*[.:]\n/)
    expect(text.replace(/\/\/.*$/gm, '')).not.toContain(';')
  })
})
