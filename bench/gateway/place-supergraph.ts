/** The supergraph with the addresses of its subgraphs as the settings say: CATALOG_URL and so on. */
export function placeSupergraph(supergraph: string, settings: NodeJS.Dict<string>): string {
  return supergraph.replace(/@join__graph\(name: "(\w+)", url: "[^"]*"\)/g, (_, name: string) => {
    return `@join__graph(name: "${name}", url: "${settings[`${name.toUpperCase()}_URL`] ?? ''}")`
  })
}
