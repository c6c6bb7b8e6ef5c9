import { useApolloClient } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import type { WriteOutcomeFragment } from '../../api/__generated__/graphql.ts'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { WriteOutcome } from './writing.operations.ts'

export type InputProblem = WriteOutcomeFragment['errors'][number]

type Sent = { readonly command: string } | { readonly problems: readonly InputProblem[] } | { readonly failed: unknown }

export interface Writing {
  readonly busy: boolean
  /** What keeps it from being written, in the reader's language. */
  readonly problems: readonly InputProblem[]
  /** The request itself failed: whether it was written is not known; sent again with the same id it is written once. */
  readonly failed: unknown
  /** Sends it and, once it is written, asks for everything on the screen anew. The command, or undefined. */
  write(send: () => Promise<FragmentType<typeof WriteOutcome> | undefined>): Promise<string | undefined>
  forget(): void
}

export function useWrite(): Writing {
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState<Sent>()
  const write = useCallback<Writing['write']>(
    async (send) => {
      setBusy(true)
      const answer = await outcomeOf(send)
      setSent(answer)
      setBusy(false)
      if (!('command' in answer)) return undefined
      // Nothing that was read before is true any more: coverage, lists, the map, the history.
      await client.resetStore().catch(() => {})
      return answer.command
    },
    [client],
  )
  return {
    busy,
    problems: sent && 'problems' in sent ? sent.problems : [],
    failed: sent && 'failed' in sent ? sent.failed : undefined,
    write,
    forget: useCallback(() => setSent(undefined), []),
  }
}

async function outcomeOf(send: () => Promise<FragmentType<typeof WriteOutcome> | undefined>): Promise<Sent> {
  try {
    const result = readFragment(WriteOutcome, await send())
    if (result?.command) return { command: result.command }
    return { problems: result?.errors ?? [] }
  } catch (error) {
    return { failed: error }
  }
}
