/** A stage of a Dockerfile: what it stands on, its name where it has one, and its instructions in order. */
export interface Stage {
  readonly from: string
  readonly name: string | undefined
  readonly steps: readonly Step[]
}
export interface Step {
  readonly instruction: string
  readonly rest: string
}

/** What a COPY takes: from the repository, or from another stage. */
export interface Copy {
  readonly stage: string | undefined
  readonly sources: readonly string[]
  readonly target: string
}

/** Instructions by stage; comments are left out, continued lines joined. */
export function parseDockerfile(text: string): Stage[] {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
  const stages: { from: string; name: string | undefined; steps: Step[] }[] = []
  for (const line of lines.filter((its) => its.trim() !== '')) {
    const [instruction = '', ...words] = line.trim().split(/\s+/)
    if (instruction === 'FROM') stages.push({ from: words[0] ?? '', name: words[1] === 'AS' ? words[2] : undefined, steps: [] })
    else stages.at(-1)?.steps.push({ instruction, rest: words.join(' ') })
  }
  return stages
}

export function copiesOf({ steps }: Stage): Copy[] {
  return steps
    .filter(({ instruction }) => instruction === 'COPY')
    .map(({ rest }) => {
      const words = rest.split(' ')
      const stage = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
      const paths = words.filter((word) => !word.startsWith('--'))
      return { stage, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' }
    })
}
