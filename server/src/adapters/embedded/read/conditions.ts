import type { SQLInputValue } from 'node:sqlite'
import { fold } from '@netzatlas/shared'

/** Conditions that all must hold, with their parameters in order. */
export class Conditions {
  readonly #texts: string[] = []
  readonly parameters: SQLInputValue[] = []

  add(text: string, ...parameters: SQLInputValue[]): this {
    this.#texts.push(text)
    this.parameters.push(...parameters)
    return this
  }

  get sql(): string {
    return this.#texts.length === 0 ? 'TRUE' : this.#texts.join(' AND ')
  }

  /** Each folded word occurs in the column. */
  words(column: string, text: string | undefined): this {
    for (const word of fold(text ?? '').split(' ')) if (word) this.add(`instr(${column}, ?) > 0`, word)
    return this
  }

  within(column: string, region: string | undefined): this {
    return region === undefined ? this : this.add(`${column} >= ? AND ${column} < ? || '~'`, region, region)
  }

  oneOf(column: string, values: readonly string[] | undefined): this {
    return values === undefined ? this : this.add(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
  }
}
