import { currentLanguage } from '../../shared/i18n/i18n.ts'
import type { AnswersQuery, CampaignQuery } from '../generated/graphql.ts'

type Candidate = CampaignQuery['consentCandidates']['candidates']['nodes'][number]
type Answer = AnswersQuery['consentRequests']['nodes'][number]

/** A client in the grid, whether it was asked or not. Its id is the client's. */
export type Row = Pick<Candidate, 'client' | 'requestState' | 'answerState' | 'sentAt' | 'answeredAt' | 'services'> &
  Partial<Pick<Candidate, 'reason' | 'askableFrom'>> & { id: string; consent: Candidate['consent'] }

export const ofCandidate = (candidate: Candidate): Row => ({ id: candidate.client.id, ...candidate })
export const ofAnswer = (answer: Answer): Row => ({ ...answer, id: answer.client.id, consent: answer })

export const serviceNames = ({ services }: Pick<Row, 'services'>) =>
  [...new Set(services.flatMap(({ service }) => (service ? [service.name[currentLanguage()]] : [])))].join(', ')
