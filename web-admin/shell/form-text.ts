/** A text field of a submitted form, trimmed; empty when it is missing or a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A number field of a submitted form; null when it is empty. */
export function formNumber(form: FormData, name: string): number | null {
  const text = formText(form, name)
  return text === '' ? null : Number(text)
}
