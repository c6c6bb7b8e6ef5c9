import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import type { WriteOutcomeFragment } from '../../api/__generated__/graphql.ts'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { WriteOutcome } from './writing.operations.ts'

export type InputProblem = WriteOutcomeFragment['errors'][number]

/** Its one field is called `outcome`. */
export type WriteMutation<Variables extends OperationVariables> = TypedDocumentNode<
  { readonly outcome: FragmentType<typeof WriteOutcome> },
  Variables
>

type Sent =
  | { readonly command: string }
  | {
      readonly problems: readonly InputProblem[]
      /** What was saved under the client id before, and is not what was sent now or was taken back. */
      readonly before?: string
    }
  | { readonly failed: unknown }

/** What there is to say of the last attempt. */
export interface Attempt {
  readonly busy: boolean
  /** What keeps it from being written, in the reader's language. */
  readonly problems: readonly InputProblem[]
  /** The request itself failed: whether it was written is not known; sent again with the same id it is written once. */
  readonly failed: unknown
}

export interface Writing extends Attempt {
  /** Sends it and, once it is written, asks for everything on the screen anew, unless something is to be written on top of it at once. */
  write<Variables extends OperationVariables>(
    mutation: WriteMutation<Variables>,
    variables: Variables,
    onTop?: 'more-follows',
  ): Promise<Sent>
  forget(): void
}

export function useWrite(): Writing {
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const [last, setLast] = useState<Sent>()
  const write = useCallback<Writing['write']>(
    async (mutation: WriteMutation<OperationVariables>, variables: OperationVariables, onTop) => {
      setBusy(true)
      const answer = await sent(client, mutation, variables)
      setLast(answer)
      setBusy(false)
      if ('command' in answer && !onTop) await askAnew(client)
      return answer
    },
    [client],
  )
  return {
    busy,
    problems: last && 'problems' in last ? last.problems : [],
    failed: last && 'failed' in last ? last.failed : undefined,
    write,
    forget: useCallback(() => setLast(undefined), []),
  }
}

/** Nothing that was read before is true any more: coverage, lists, the map, the history. */
export async function askAnew(client: ApolloClient): Promise<void> {
  await client.resetStore().catch(() => {})
}

async function sent(client: ApolloClient, mutation: WriteMutation<OperationVariables>, variables: OperationVariables): Promise<Sent> {
  try {
    const { data } = await client.mutate({ mutation, variables })
    const outcome = readFragment(WriteOutcome, data?.outcome)
    if (outcome?.command) return { command: outcome.command }
    return { problems: outcome?.errors ?? [], ...(outcome?.before ? { before: outcome.before } : {}) }
  } catch (error) {
    return { failed: error }
  }
}
