import { ApolloClient, ApolloLink, type DocumentNode, gql, InMemoryCache } from '@apollo/client'
import { of } from 'rxjs'
import { expect, test } from 'vitest'
import { patience } from './patience.ts'

const LATE = { data: null, errors: [{ message: 'The answer took too long.', extensions: { code: 'TIMED_OUT', retriable: true } }] }
const QUERY = gql`
  query {
    today
  }
`
const MUTATION = gql`
  mutation {
    begin
  }
`

/** How often the server was asked that is late so many times, and whether the last answer was in time. */
async function asked(document: DocumentNode, late: number, { answer = LATE, context = {} }: { answer?: object; context?: object } = {}) {
  let requests = 0
  const server = new ApolloLink(() => of(++requests <= late ? answer : { data: { today: '2026-11-30' } }))
  const client = new ApolloClient({ link: patience.concat(server), cache: new InMemoryCache() })
  const results: ApolloLink.Result[] = []
  await ApolloLink.execute(client.link, { query: document, context }, { client }).forEach((result) => void results.push(result))
  return { requests, inTime: results.map(({ errors }) => errors === undefined) }
}

test('a query whose time was up is asked again, but not for ever', async () => {
  expect(await asked(QUERY, 1)).toEqual({ requests: 2, inTime: [true] })
  expect(await asked(QUERY, 2)).toEqual({ requests: 3, inTime: [true] })
  expect(await asked(QUERY, 9)).toEqual({ requests: 3, inTime: [false] })
})

test('what failed otherwise is not asked again, nor is what changes data', async () => {
  const refused = { data: null, errors: [{ message: 'No.', extensions: { code: 'NOT_FOUND' } }] }
  expect(await asked(QUERY, 1, { answer: refused })).toEqual({ requests: 1, inTime: [false] })
  expect(await asked(MUTATION, 1)).toEqual({ requests: 1, inTime: [false] })
  expect(await asked(MUTATION, 1, { context: { repeatable: true } })).toEqual({ requests: 2, inTime: [true] })
})
