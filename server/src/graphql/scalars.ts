import { isDay, isPartialDate } from '@netzatlas/shared'
import { builder } from './builder.ts'
import { misuse } from './errors.ts'

builder.scalarType('Date', {
  description: 'ISO 8601 day: 2015-09-17.',
  serialize: (day) => day,
  parseValue: (value) => {
    if (typeof value === 'string' && isDay(value)) return value
    throw misuse('INVALID_INPUT', `Not an existing day in the form 2015-09-17: ${JSON.stringify(value)}`)
  },
})

builder.scalarType('PartialDate', {
  description: '2015, 2015-09 or 2015-09-17: the precision is part of the value.',
  serialize: (date) => date,
  parseValue: (value) => {
    if (typeof value === 'string' && isPartialDate(value)) return value
    throw misuse('INVALID_INPUT', `Not an existing year, month or day: ${JSON.stringify(value)}`)
  },
})
