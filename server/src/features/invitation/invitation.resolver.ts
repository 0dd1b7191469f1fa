import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { OwnerInvitation, OwnerInvitationAcceptPayload, OwnerInvitePayload } from './invitation.type.ts'
import { findInvitation } from './invitation-link.ts'
import { inviteOwner } from './invite-owner.ts'

const ofLink = { description: 'What stands behind `#invitation=` in the link of the mail.' }

@Resolver()
export class InvitationResolver {
  @Query(() => OwnerInvitation, { nullable: true, description: 'Null: never made, used, or over.' })
  async ownerInvitation(
    @Ctx() { db, now }: Context,
    @Arg('token', () => String, ofLink) token: string,
  ): Promise<OwnerInvitation | null> {
    return (await findInvitation(db, token, now)) ?? null
  }

  @Mutation(() => OwnerInvitePayload, {
    description:
      'Mails somebody a link, good once and for seven days, by which it becomes the owner of a company that has none. userErrors: EMAIL_MALFORMED, TOO_MANY_INVITATIONS, CLIENT_DECIDES where the company has an owner or another studio works for it.',
  })
  ownerInvite(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('email', () => String) email: string,
  ): Promise<OwnerInvitePayload> {
    return inviteOwner(context, { clientId, email })
  }

  @Mutation(() => OwnerInvitationAcceptPayload, {
    description:
      'Makes the bearer the owner, and signs it in. userErrors: INVITATION_OVER, REQUIRED, USERNAME_TAKEN, USERNAME_MALFORMED, those of passwords.',
  })
  ownerInvitationAccept(
    @Ctx() context: Context,
    @Arg('token', () => String, ofLink) token: string,
    @Arg('name', () => String, { description: 'First and last name.' }) name: string,
    @Arg('username', () => String) username: string,
    @Arg('password', () => String) password: string,
  ): Promise<OwnerInvitationAcceptPayload> {
    return acceptInvitation(context, { token, name, username, password })
  }
}
