import { personalDataIn } from '../../domain/personal-data.ts'
import { type Problem, problem } from './problems.ts'

/** No text that is recorded holds an address or a telephone number: that is data of a person as a rule. */
export function personalProblems(text: string, field: string): Problem[] {
  const found = personalDataIn(text)
  return found === undefined ? [] : [problem(`${found}_IN_TEXT`, field)]
}

export const languageProblems = (language: string, field: string): Problem[] =>
  /^[a-z]{2,3}$/.test(language) ? [] : [problem('NOT_A_LANGUAGE', field, language.slice(0, 40))]
