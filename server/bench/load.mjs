import { Agent, request } from 'node:http'

/** Keeps `connections` requests in the air for `seconds` and says how many were answered in a second. */
process.once('message', async ({ url, body, headers, seconds, connections }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  let answered = 0
  const once = () =>
    new Promise((resolve, reject) => {
      const sent = request(
        url,
        { agent, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
        (response) => {
          response.resume()
          response.on('end', resolve)
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  const worker = async () => {
    while (performance.now() < until) {
      await once()
      answered++
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  process.send(answered / seconds, () => process.exit(0))
})
