import { FindMunicipality } from './municipality-search.operations.ts'
import { useNameSearch } from './use-name-search.ts'

/** Municipalities in Germany by what is typed, and what a field says as long as there are none. */
export const useMunicipalitySearch = () =>
  useNameSearch(FindMunicipality, (node) =>
    node.__typename === 'Actor' && node.kind === 'MUNICIPALITY' && node.place?.country.code === 'DE'
      ? { value: node.id, label: node.name, detail: node.disambiguation ?? undefined }
      : undefined,
  )
