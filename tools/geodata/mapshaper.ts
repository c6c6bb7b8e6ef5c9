import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const PROGRAM = join(import.meta.dirname, 'node_modules/mapshaper/bin/mapshaper')

/** Runs one mapshaper command line in `folder`; throws with its messages where it fails. */
export function mapshaper(folder: string, ...command: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=4096', PROGRAM, ...command], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`mapshaper ${command.join(' ')}\n${stderr}`)
}
