import { readFileSync } from 'node:fs'

/** The parent of a process and its command line; undefined where the system does not tell (only Linux has /proc). */
export type ReadProcess = (pid: number) => { readonly parent: number; readonly command: string } | undefined

const fromProc: ReadProcess = (pid) => {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return { parent: Number(afterName.split(' ')[1]), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }
  } catch {
    return undefined
  }
}

/**
 * The npm, npx and pnpm processes above this one, with the shells between them. None of the shells hands a signal on, so
 * whoever stops `npm start` stops its top only: when one of these is gone, we have been told to stop.
 */
export function launchers(pid: number, read: ReadProcess = fromProc): number[] {
  const chain: { readonly pid: number; readonly command: string }[] = []
  for (let next = read(pid)?.parent; next !== undefined && next > 1; ) {
    const found = read(next)
    if (!found) break
    chain.push({ pid: next, command: found.command })
    next = found.parent
  }
  const top = chain.findLastIndex(({ command }) => /\b(npm|npx|pnpm)\b/.test(command))
  return chain.slice(0, top + 1).map((process) => process.pid)
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
