let last: string | null = null

/** The number of the last request, as the server's log knows it: for whoever asks for help. */
export const lastRequest = () => last

export const fetchNoted: typeof fetch = async (...request) => {
  const response = await fetch(...request)
  last = response.headers.get('x-request-id') ?? last
  return response
}
