import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import { type Params, packedProblem, repacked, unpacked } from './packed.ts'

export type UrlPatch<S extends z.ZodType<object, object>> = Partial<Record<keyof z.output<S> & string, string | undefined>>

/**
 * The state of a view, read from and written to the address. The schema maps strings to values and gives every key a
 * default (`.catch(...)`), so that a damaged link still opens. An undefined or empty value leaves the address. Keys of
 * `long` are packed when they get long.
 */
export function useUrlState<S extends z.ZodType<object, object>>(
  schema: S,
  long: readonly string[] = NONE,
): readonly [z.output<S>, (patch: UrlPatch<S>, how?: { replace?: boolean }) => void] {
  const search = useParameters()
  const navigate = useNavigate()
  const state = useMemo(() => schema.parse(unpacked(search)) as z.output<S>, [schema, search])
  const set = useCallback(
    (patch: UrlPatch<S>, how?: { replace?: boolean }) => {
      void navigate({
        to: '.',
        search: (before) => repacked(before as Params, patch, long),
        replace: how?.replace ?? false,
        resetScroll: false,
      })
    },
    [navigate, long],
  )
  return [state, set]
}

/** All that the address says, whichever page it is of. */
const useParameters = (): Params => useSearch({ strict: false }) as Params

/** What is packed in the address and could not be read. */
export const usePackedProblem = () => packedProblem(useParameters())

const NONE: readonly string[] = []
