import type { Dispatcher, Pool } from 'undici'

export interface Posted {
  path: string
  headers: Record<string, string>
  body: string
  /** Until the last byte of the answer. */
  timeoutMs: number
}

export interface PostAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/**
 * Posts a body and gathers the answer. By the pool's dispatcher itself, since the stream and the abort signal that come with
 * `pool.request` cost as much as the rest of a fetch.
 */
export function postJson(pool: Pool, { path, headers, body, timeoutMs }: Posted): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const answer: PostAnswer = { status: 0, headers: {}, text: '' }
    const chunks: Buffer[] = []
    let under: Dispatcher.DispatchController | null = null
    let late: Error | null = null
    const timer = setTimeout(() => {
      late = new Error(`no answer in ${timeoutMs} ms`)
      under?.abort(late)
      reject(late)
    }, timeoutMs)

    pool.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart(controller) {
          under = controller
          if (late) controller.abort(late) // it waited for a connection all the time
        },
        onResponseStart(_, status, received) {
          answer.status = status
          answer.headers = received
        },
        onResponseData(_, chunk) {
          chunks.push(chunk)
        },
        onResponseEnd() {
          clearTimeout(timer)
          answer.text = (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8')
          resolve(answer)
        },
        onResponseError(_, error) {
          clearTimeout(timer)
          reject(error)
        },
      },
    )
  })
}
