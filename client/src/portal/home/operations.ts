import { graphql } from '../generated/index.ts'

export const HomeQuery = graphql(`
  query Home($clientId: ID!) {
    viewer { id security { signedInAt } }
    notices { key kind at clientId facts }
    dashboard {
      todo { kind subjectId number code text { it en } dueOn amount }
      todoCount
      monthStates { state count total }
      months { month count total }
    }
    client(id: $clientId) {
      id
      delegation { id state counts words validTo studio { id name } permissionChange { id words } }
      consent { id state studio { id name } }
    }
  }
`)

/** Apart from the rest: not everybody in the company may read invoices. */
export const LatestQuery = graphql(`
  query Latest {
    invoices(first: 5) {
      nodes { id state number date buyerName total }
      totalCount(exact: true)
    }
  }
`)

export const MonthDeedsQuery = graphql(`
  query MonthDeeds($clientId: ID!) {
    auditLog(clientId: $clientId, first: 100) { nodes { id at action studioName } }
  }
`)
