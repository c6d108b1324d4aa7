/**
 * What a page of the admin may load: scripts with this request's nonce, its own styles, and pictures of the file store, to
 * which it also uploads (S3_PUBLIC_ENDPOINT; without it any https origin and this machine).
 */
export function contentPolicy(nonce: string): string {
  const isDevelopment = process.env['NODE_ENV'] === 'development'
  const files = process.env['S3_PUBLIC_ENDPOINT'] ?? 'https: http://127.0.0.1:* http://localhost:*'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${files}`,
    `connect-src 'self' ${files}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The nonce that this request's policy was made with. */
export function nonceOf(policy: string | null): string | undefined {
  return policy?.match(/'nonce-([^']+)'/)?.[1]
}
