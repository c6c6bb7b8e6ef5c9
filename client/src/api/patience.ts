import { ApolloLink } from '@apollo/client'
import { concatMap, type Observable, of } from 'rxjs'

/** How many times a request is repeated whose time was up. */
const REPEATS = 2

/**
 * What many wait for, the server goes on with after the time of one request is up: who asks again is answered sooner than
 * who begins anew. Repeated are queries, and mutations with `repeatable` in their context.
 */
export const patience = new ApolloLink((operation, forward) => {
  const ask = (repeats: number): Observable<ApolloLink.Result> =>
    forward(operation).pipe(concatMap((answer) => (repeats > 0 && isLate(answer) ? ask(repeats - 1) : of(answer))))
  const isRepeatable = operation.operationType === 'query' || operation.getContext().repeatable === true
  return ask(isRepeatable ? REPEATS : 0)
})

const isLate = ({ errors }: ApolloLink.Result): boolean =>
  errors?.some(({ extensions }) => extensions?.code === 'TIMED_OUT' && extensions.retriable === true) ?? false
