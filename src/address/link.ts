/** The pages, as the address names them (`?view=`). */
export const views = [
  'compare',
  'matrix',
  'charts',
  'contamination',
  'conflicts',
  'claim',
  'sql',
  'about',
] as const
export type View = (typeof views)[number]

/** The address of a page with its parameters; null, empty and undefined ones are left out. */
export function link(
  view: View,
  parameters: Record<string, string | number | null | undefined> = {},
): string {
  const search = new URLSearchParams()
  if (view !== 'compare') search.set('view', view)
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  // Commas, colons and slashes are readable and legal in a query.
  return `?${search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')}`
}
