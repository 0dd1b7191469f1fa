/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Entry {\n    installation { registered studioName demo isSignUpOpen }\n  }\n": typeof types.EntryDocument,
    "\n  query WhoAmI {\n    viewer { id app name username renewal memberships { id kind name role current } }\n  }\n": typeof types.WhoAmIDocument,
    "\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      secondFactorRequired\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignInConfirm($code: String!) {\n    signInConfirm(code: $code) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": typeof types.SignInConfirmDocument,
    "\n  mutation ContextSelect($membershipId: ID!) {\n    contextSelect(membershipId: $membershipId) {\n      viewer { id app name username renewal }\n    }\n  }\n": typeof types.ContextSelectDocument,
    "\n  mutation PasswordChange($currentPassword: String!, $newPassword: String!) {\n    passwordChange(currentPassword: $currentPassword, newPassword: $newPassword) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": typeof types.PasswordChangeDocument,
    "\n  mutation StudioRegister($input: StudioRegisterInput!) {\n    studioRegister(input: $input) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": typeof types.StudioRegisterDocument,
    "\n  mutation PasswordRecoveryRequest($input: PasswordRecoveryInput!) {\n    passwordRecoveryRequest(input: $input) {\n      done\n      userErrors { code message path }\n    }\n  }\n": typeof types.PasswordRecoveryRequestDocument,
    "\n  mutation PasswordRecoveryComplete($token: String!, $newPassword: String!) {\n    passwordRecoveryComplete(token: $token, newPassword: $newPassword) {\n      username\n      userErrors { code message path }\n    }\n  }\n": typeof types.PasswordRecoveryCompleteDocument,
    "\n  mutation CompanyRegister($input: CompanyRegisterInput!) {\n    companyRegister(input: $input) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": typeof types.CompanyRegisterDocument,
    "\n  query OwnerInvitation($token: String!) {\n    ownerInvitation(token: $token) { clientName studioName }\n  }\n": typeof types.OwnerInvitationDocument,
    "\n  mutation AcceptInvitation($token: String!, $name: String!, $username: String!, $password: String!) {\n    ownerInvitationAccept(token: $token, name: $name, username: $username, password: $password) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": typeof types.AcceptInvitationDocument,
};
const documents: Documents = {
    "\n  query Entry {\n    installation { registered studioName demo isSignUpOpen }\n  }\n": types.EntryDocument,
    "\n  query WhoAmI {\n    viewer { id app name username renewal memberships { id kind name role current } }\n  }\n": types.WhoAmIDocument,
    "\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      secondFactorRequired\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignInConfirm($code: String!) {\n    signInConfirm(code: $code) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": types.SignInConfirmDocument,
    "\n  mutation ContextSelect($membershipId: ID!) {\n    contextSelect(membershipId: $membershipId) {\n      viewer { id app name username renewal }\n    }\n  }\n": types.ContextSelectDocument,
    "\n  mutation PasswordChange($currentPassword: String!, $newPassword: String!) {\n    passwordChange(currentPassword: $currentPassword, newPassword: $newPassword) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": types.PasswordChangeDocument,
    "\n  mutation StudioRegister($input: StudioRegisterInput!) {\n    studioRegister(input: $input) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": types.StudioRegisterDocument,
    "\n  mutation PasswordRecoveryRequest($input: PasswordRecoveryInput!) {\n    passwordRecoveryRequest(input: $input) {\n      done\n      userErrors { code message path }\n    }\n  }\n": types.PasswordRecoveryRequestDocument,
    "\n  mutation PasswordRecoveryComplete($token: String!, $newPassword: String!) {\n    passwordRecoveryComplete(token: $token, newPassword: $newPassword) {\n      username\n      userErrors { code message path }\n    }\n  }\n": types.PasswordRecoveryCompleteDocument,
    "\n  mutation CompanyRegister($input: CompanyRegisterInput!) {\n    companyRegister(input: $input) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": types.CompanyRegisterDocument,
    "\n  query OwnerInvitation($token: String!) {\n    ownerInvitation(token: $token) { clientName studioName }\n  }\n": types.OwnerInvitationDocument,
    "\n  mutation AcceptInvitation($token: String!, $name: String!, $username: String!, $password: String!) {\n    ownerInvitationAccept(token: $token, name: $name, username: $username, password: $password) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n": types.AcceptInvitationDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Entry {\n    installation { registered studioName demo isSignUpOpen }\n  }\n"): (typeof documents)["\n  query Entry {\n    installation { registered studioName demo isSignUpOpen }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoAmI {\n    viewer { id app name username renewal memberships { id kind name role current } }\n  }\n"): (typeof documents)["\n  query WhoAmI {\n    viewer { id app name username renewal memberships { id kind name role current } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      secondFactorRequired\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      secondFactorRequired\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInConfirm($code: String!) {\n    signInConfirm(code: $code) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInConfirm($code: String!) {\n    signInConfirm(code: $code) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ContextSelect($membershipId: ID!) {\n    contextSelect(membershipId: $membershipId) {\n      viewer { id app name username renewal }\n    }\n  }\n"): (typeof documents)["\n  mutation ContextSelect($membershipId: ID!) {\n    contextSelect(membershipId: $membershipId) {\n      viewer { id app name username renewal }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordChange($currentPassword: String!, $newPassword: String!) {\n    passwordChange(currentPassword: $currentPassword, newPassword: $newPassword) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordChange($currentPassword: String!, $newPassword: String!) {\n    passwordChange(currentPassword: $currentPassword, newPassword: $newPassword) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StudioRegister($input: StudioRegisterInput!) {\n    studioRegister(input: $input) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"): (typeof documents)["\n  mutation StudioRegister($input: StudioRegisterInput!) {\n    studioRegister(input: $input) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordRecoveryRequest($input: PasswordRecoveryInput!) {\n    passwordRecoveryRequest(input: $input) {\n      done\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordRecoveryRequest($input: PasswordRecoveryInput!) {\n    passwordRecoveryRequest(input: $input) {\n      done\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordRecoveryComplete($token: String!, $newPassword: String!) {\n    passwordRecoveryComplete(token: $token, newPassword: $newPassword) {\n      username\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordRecoveryComplete($token: String!, $newPassword: String!) {\n    passwordRecoveryComplete(token: $token, newPassword: $newPassword) {\n      username\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompanyRegister($input: CompanyRegisterInput!) {\n    companyRegister(input: $input) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"): (typeof documents)["\n  mutation CompanyRegister($input: CompanyRegisterInput!) {\n    companyRegister(input: $input) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnerInvitation($token: String!) {\n    ownerInvitation(token: $token) { clientName studioName }\n  }\n"): (typeof documents)["\n  query OwnerInvitation($token: String!) {\n    ownerInvitation(token: $token) { clientName studioName }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($token: String!, $name: String!, $username: String!, $password: String!) {\n    ownerInvitationAccept(token: $token, name: $name, username: $username, password: $password) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($token: String!, $name: String!, $username: String!, $password: String!) {\n    ownerInvitationAccept(token: $token, name: $name, username: $username, password: $password) {\n      userErrors { code message path }\n      viewer { id app name username renewal memberships { id kind name role current } }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;