/**
 * Only scripts that carry this request's nonce, and what those load. Pictures also come from the file store
 * (S3_PUBLIC_ENDPOINT). Styles may be inline: widths of columns and places of popovers are set on the element.
 */
export function contentPolicy(nonce: string): string {
  const development = process.env['NODE_ENV'] === 'development'
  const files = process.env['S3_PUBLIC_ENDPOINT'] ?? 'https: http://127.0.0.1:* http://localhost:*'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${files}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
