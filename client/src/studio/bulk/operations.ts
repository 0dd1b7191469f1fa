import { graphql } from '../generated/index.ts'

export const Jobs = graphql(`
  query Jobs($first: Int, $after: String) {
    jobs(first: $first, after: $after) {
      nodes { id action subject state total done succeeded skipped failed createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const Job = graphql(`
  query Job($id: ID!, $states: [JobRowState!], $first: Int, $after: String) {
    job(id: $id) {
      id action subject state total done succeeded skipped failed createdAt finishedAt allowedActions
      rows(states: $states, first: $first, after: $after) {
        nodes { position label state subjectId problems { code message path } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const FailedRows = graphql(`
  query FailedRows($id: ID!, $after: String) {
    job(id: $id) {
      id
      rows(states: [FAILED], first: 100, after: $after) {
        nodes { position label problems { code message path } cells { name value } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const StopJob = graphql(`
  mutation StopJob($id: ID!) {
    jobStop(id: $id) {
      job { id state }
      userErrors { code message path }
    }
  }
`)

export const LinkClients = graphql(`
  mutation LinkClients($input: ClientsUnitLinkInput!, $key: String!) {
    clientsUnitLink(input: $input, idempotencyKey: $key) {
      job { id }
      userErrors { code message path }
    }
  }
`)

export const UnitsToLink = graphql(`
  query UnitsToLink {
    operatingUnits { id name state }
  }
`)
