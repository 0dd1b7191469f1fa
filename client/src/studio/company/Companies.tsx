import { CompaniesPage } from '../../shared/company/CompaniesPage.tsx'

export const Page = CompaniesPage
