/** "über 1.050 Mitglieder" -> 1050 and "über": the first number of a text, with the words before it. */
export function statedNumber(text: string): { value: number; qualifier: string | undefined } | undefined {
  const match = /^\s*([^\d]*?)\s*(\d{1,3}(?:[. ]\d{3})+|\d+)(?!\d)/.exec(text)
  if (!match) return undefined
  const qualifier = match[1]?.replace(/[:,]/g, '').trim()
  return { value: Number((match[2] as string).replace(/[. ]/g, '')), qualifier: qualifier === '' ? undefined : qualifier }
}
