/** Reads what a Failure left in the digest: "UNREACHABLE/6f1c…". Next's own digests name a line of the log. */
export function readDigest(digest: string | undefined): { unreachable: boolean; requestId: string | null } {
  const [code = '', requestId] = digest?.split('/') ?? []
  if (requestId === undefined) return { unreachable: false, requestId: digest ?? null }
  return { unreachable: code === 'UNREACHABLE' || code.startsWith('HTTP_5'), requestId }
}
