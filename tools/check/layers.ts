/** dependency-cruiser over the source, refusing to call a run over nothing a pass. */
import { spawnSync } from 'node:child_process'

const FOLDERS = ['client/src', 'server/src', 'shared/src', 'e2e', 'tools']
const FEWEST_MODULES = 50

const [config = 'tools/check/layers.config.cjs', ...folders] = process.argv.slice(2)
const target = folders.length > 0 ? folders : FOLDERS
const run = spawnSync('depcruise', ['--config', config, '--output-type', 'json', ...target], { encoding: 'utf8', maxBuffer: 1 << 28 })
if (!run.stdout.startsWith('{')) {
  console.error(run.stderr || run.stdout)
  process.exit(2)
}
const { summary } = JSON.parse(run.stdout) as {
  summary: {
    totalCruised: number
    violations: { from: string; to: string; rule: { name: string }; comment?: string; cycle?: { name: string }[] }[]
    ruleSetUsed: { forbidden: { name: string; comment: string }[] }
  }
}
for (const { from, to, rule, cycle } of summary.violations) {
  const wayOut = summary.ruleSetUsed.forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
  console.error(`${rule.name}: ${from} -> ${cycle ? cycle.map(({ name }) => name).join(' -> ') : to}. ${wayOut}`)
}
const enough = folders.length > 0 || summary.totalCruised >= FEWEST_MODULES
if (!enough) console.error(`Only ${summary.totalCruised} modules were read: the check saw nothing.`)
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`)
process.exit(summary.violations.length === 0 && enough ? 0 : 1)
