import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { registerCompany } from './register-company.ts'
import { CompanyRegisterInput, CompanyRegisterPayload } from './sign-up.type.ts'

@Resolver()
export class SignUpResolver {
  @Mutation(() => CompanyRegisterPayload, {
    description:
      'A company with its owner, who is signed in (FC-003). Where the installation keeps sign-up to its first studio: FORBIDDEN, SIGN_UP_CLOSED. userErrors: REQUIRED, IDENTIFIER_REQUIRED, INVALID_VAT_NUMBER, INVALID_FISCAL_CODE, COMPANY_EXISTS (it has an owner), COMPANY_WITHOUT_OWNER (its accountant recorded it), USERNAME_TAKEN, USERNAME_MALFORMED, EMAIL_MALFORMED, REFERRAL_CODE_UNKNOWN, those of passwords.',
  })
  companyRegister(
    @Ctx() context: Context,
    @Arg('input', () => CompanyRegisterInput) input: CompanyRegisterInput,
  ): Promise<CompanyRegisterPayload> {
    return registerCompany(context, input)
  }
}
