import type { CountryRecord, OfferingRecord, ProgrammeRecord, ResolutionRecord, ThemeRecord } from '../../server/src/domain/records.ts'

const theme = (key: string, name: string, nameEn: string): ThemeRecord => ({ type: 'theme', id: `t-x-${key}`, name, nameEn })

export const THEMES: readonly ThemeRecord[] = [
  theme('bildung', 'Bildung', 'Education'),
  theme('fairer-handel', 'Fairer Handel', 'Fair trade'),
  theme('globales-lernen', 'Globales Lernen', 'Global learning'),
  theme('gesundheit', 'Gesundheit', 'Health'),
  theme('klima', 'Klima', 'Climate'),
  theme('wasser', 'Wasser', 'Water'),
  theme('kultur', 'Kultur', 'Culture'),
  theme('sport', 'Sport', 'Sport'),
  theme('frauen', 'Frauen', 'Women'),
  theme('jugend', 'Jugend', 'Youth'),
  theme('wirtschaft', 'Wirtschaft', 'Economy'),
  theme('beteiligung', 'Beteiligung', 'Participation'),
]

const NAMES: Readonly<Record<string, string>> = {
  ...{
    AF: 'Afghanistan',
    BF: 'Burkina Faso',
    BO: 'Bolivien',
    BR: 'Brasilien',
    CM: 'Kamerun',
    CO: 'Kolumbien',
    ET: 'Äthiopien',
    GH: 'Ghana',
  },
  ...{ GN: 'Guinea', IN: 'Indien', IQ: 'Irak', KE: 'Kenia', LB: 'Libanon', MA: 'Marokko', ML: 'Mali', MZ: 'Mosambik', NA: 'Namibia' },
  ...{ NG: 'Nigeria', NI: 'Nicaragua', PE: 'Peru', PH: 'Philippinen', PL: 'Polen', RW: 'Ruanda', SN: 'Senegal', SY: 'Syrien', TG: 'Togo' },
  ...{ TN: 'Tunesien', TR: 'Türkei', TZ: 'Tansania', UA: 'Ukraine', UG: 'Uganda', VN: 'Vietnam' },
}
/** Countries are real, what is said of them is not. */
export const COUNTRIES: readonly CountryRecord[] = Object.entries(NAMES).map(([code, name]) => ({
  type: 'country',
  id: `l-${code}`,
  code,
  name,
}))

export const PROGRAMMES: readonly ProgrammeRecord[] = [
  { type: 'programme', id: 'p-x-luftschloss', name: 'Erfundenes Programm Luftschloss', from: '2018-01-01', until: '2025-12-31' },
  { type: 'programme', id: 'p-x-papierboot', name: 'Erfundenes Programm Papierboot', from: '2022' },
]

export const OFFERINGS: readonly OfferingRecord[] = [
  { type: 'offering', id: 'o-x-netzwerk', name: 'Erfundenes Netzwerk', kind: 'NETWORK', from: '2010' },
  { type: 'offering', id: 'o-x-beratung', name: 'Erfundene Beratung', kind: 'ADVISER_POOL', from: '2015-03' },
  { type: 'offering', id: 'o-x-werkstatt', name: 'Erfundene Werkstatt', kind: 'WORKSHOP', from: '2016', until: '2021-12-31' },
  {
    type: 'offering',
    id: 'o-x-foerderung',
    name: 'Erfundene Förderung',
    kind: 'FUNDING',
    from: '2024-01-01',
    deadline: '2027-03-31',
    amount: 'bis zu 1.234 Euro',
  },
]

export const RESOLUTION: ResolutionRecord = {
  type: 'resolution',
  id: 'res-x-beispiel',
  name: 'Erfundener Ratsbeschluss zu allem Guten',
  date: '2015-09',
}
