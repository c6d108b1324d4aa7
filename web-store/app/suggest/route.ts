import { suggest } from '@/search/suggest.ts'

/** What the box in the header offers for `?q=` while typing. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q')?.trim() ?? ''
  const groups = query === '' ? [] : await suggest(query)
  return Response.json({ groups }, { headers: { 'cache-control': 'private, max-age=60' } })
}
