/** Work that goes on before the page gets a turn, in milliseconds. */
const AT_ONE_GO = 12

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

export interface TurnOptions {
  readonly signal?: AbortSignal
  /** How many are done, told with every turn. */
  readonly progress?: (done: number) => void
}

/**
 * Does something with each of them. However many there are, the page stays usable meanwhile; throws the signal's reason
 * once it is aborted.
 */
export async function eachInTurns<T>(items: Iterable<T>, each: (item: T) => void, { signal, progress }: TurnOptions = {}): Promise<void> {
  let done = 0
  let until = performance.now() + AT_ONE_GO
  for (const item of items) {
    each(item)
    done++
    if (performance.now() < until) continue
    progress?.(done)
    await turn()
    signal?.throwIfAborted()
    until = performance.now() + AT_ONE_GO
  }
}

/** Letters of a part. */
const PART = 1 << 19

/** The pieces put together into a file; part by part, since a browser takes a while to copy a long text. */
export async function writeInTurns(pieces: Iterable<string>, options?: TurnOptions): Promise<Blob> {
  const parts: Blob[] = []
  let part: string[] = []
  let length = 0
  const add = (piece: string) => {
    part.push(piece)
    length += piece.length
    if (length < PART) return
    parts.push(new Blob([part.join('')]))
    part = []
    length = 0
  }
  await eachInTurns(pieces, add, options)
  return new Blob([...parts, part.join('')])
}
