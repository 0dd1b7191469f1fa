/** Ends the session on the server, then shows the sign-in, whatever the server answered. */
export async function signOut() {
  await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: 'mutation SignOut { signOut { done } }' }),
  }).catch(() => undefined)
  location.assign('/')
}
