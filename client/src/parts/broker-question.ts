import { fold } from '@netzatlas/shared'

const BEGINNINGS = ['wer verbindet', 'who connects'].map(fold)

export interface BrokerQuestion {
  readonly land: { readonly id: string; readonly name: string } | undefined
  readonly year: string | undefined
}

/** "wer verbindet Bremen 2018": who connects a Land with the rest, at the end of a year; undefined where nothing of that is asked. */
export function brokerQuestion(
  text: string,
  states: readonly { readonly id: string; readonly name: string }[],
): BrokerQuestion | undefined {
  const asked = fold(text)
  const beginning = BEGINNINGS.find((words) => asked.startsWith(words))
  if (beginning === undefined) return undefined
  const words = new Set(asked.slice(beginning.length).split(' '))
  const [land] = states
    .filter(({ name }) => wordsOf(name).every((word) => words.has(word)))
    .toSorted((a, b) => wordsOf(b.name).length - wordsOf(a.name).length)
  return { land, year: [...words].find((word) => /^(19|20)\d\d$/.test(word)) }
}

const wordsOf = (name: string): string[] => fold(name).split(' ')

/** The view of the network that answers it. */
export const brokerView = ({ land, year }: { readonly land: string | undefined; readonly year: string | undefined }) => ({
  ...(land !== undefined && { land }),
  ...(year !== undefined && { stand: `${year}-12-31` }),
  groesse: 'BETWEENNESS',
  kennzahlen: '1',
  // Whoever links a Land with the rest is partly outside.
  ...(land !== undefined && { umfeld: '1' }),
})
