/** Work that goes on before the page gets a turn, in milliseconds. */
const AT_ONE_GO = 12

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Pieces put together into a few long texts. */
const PIECE = 1 << 20

/**
 * The pieces as a file's parts. However many there are, the page stays usable meanwhile and is told how many are done;
 * throws the signal's reason once it is aborted.
 */
export async function writeInTurns(
  pieces: Iterable<string>,
  { signal, progress = () => undefined }: { readonly signal?: AbortSignal; readonly progress?: (done: number) => void } = {},
): Promise<string[]> {
  const parts: string[] = []
  let part = ''
  let done = 0
  let until = performance.now() + AT_ONE_GO
  for (const piece of pieces) {
    part += piece
    done++
    if (part.length >= PIECE) {
      parts.push(part)
      part = ''
    }
    if (performance.now() < until) continue
    progress(done)
    await turn()
    signal?.throwIfAborted()
    until = performance.now() + AT_ONE_GO
  }
  return part === '' ? parts : [...parts, part]
}
