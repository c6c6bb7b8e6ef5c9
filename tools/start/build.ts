import { join } from 'node:path'
import { buildClientIfChanged } from './client-build.ts'

/** `pnpm build`: the dashboard as it is served, compressed beside itself. */
const built = await buildClientIfChanged(join(import.meta.dirname, '../..'))
console.log(built ? 'The dashboard is built.' : 'The dashboard was built from these sources already.')
