import { graphql } from './generated/index.ts'

export const EntryQuery = graphql(`
  query Entry {
    installation { registered studioName demo isSignUpOpen }
  }
`)

export const WhoAmI = graphql(`
  query WhoAmI {
    viewer { id app name username renewal memberships { id kind name role current } }
  }
`)

export const SignIn = graphql(`
  mutation SignIn($username: String!, $password: String!) {
    signIn(username: $username, password: $password) {
      secondFactorRequired
      userErrors { code message path }
      viewer { id app name username renewal memberships { id kind name role current } }
    }
  }
`)

export const SignInConfirm = graphql(`
  mutation SignInConfirm($code: String!) {
    signInConfirm(code: $code) {
      userErrors { code message path }
      viewer { id app name username renewal memberships { id kind name role current } }
    }
  }
`)

export const ContextSelect = graphql(`
  mutation ContextSelect($membershipId: ID!) {
    contextSelect(membershipId: $membershipId) {
      viewer { id app name username renewal }
    }
  }
`)

export const PasswordChange = graphql(`
  mutation PasswordChange($currentPassword: String!, $newPassword: String!) {
    passwordChange(currentPassword: $currentPassword, newPassword: $newPassword) {
      userErrors { code message path }
      viewer { id app name username renewal memberships { id kind name role current } }
    }
  }
`)

export const StudioRegister = graphql(`
  mutation StudioRegister($input: StudioRegisterInput!) {
    studioRegister(input: $input) {
      userErrors { code message path }
      viewer { id app name username renewal memberships { id kind name role current } }
    }
  }
`)

export const PasswordRecoveryRequest = graphql(`
  mutation PasswordRecoveryRequest($input: PasswordRecoveryInput!) {
    passwordRecoveryRequest(input: $input) {
      done
      userErrors { code message path }
    }
  }
`)

export const PasswordRecoveryComplete = graphql(`
  mutation PasswordRecoveryComplete($token: String!, $newPassword: String!) {
    passwordRecoveryComplete(token: $token, newPassword: $newPassword) {
      username
      userErrors { code message path }
    }
  }
`)
