import { graphql } from '../../api/__generated__/index.ts'

export const JobQuery = graphql(`
  query Job($id: ID!) {
    job(id: $id) {
      id
      state
      done
      total
    }
  }
`)

export const CancelJobMutation = graphql(`
  mutation CancelJob($id: ID!) {
    cancelJob(id: $id) {
      id
      state
    }
  }
`)

export const StartExactMutation = graphql(`
  mutation StartExact($filter: NetworkFilter, $asOf: Date) {
    startExactBetweenness(filter: $filter, asOf: $asOf) {
      id
      state
      done
      total
    }
  }
`)

export const PrepareLayoutMutation = graphql(`
  mutation PrepareLayout($layout: Layout!) {
    prepareLayout(layout: $layout) {
      id
      state
      done
      total
    }
  }
`)
