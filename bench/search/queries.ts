/** What buyers type, for the demo catalog and any other of the trade: most find tens to hundreds of products, some thousands. */
export const searches = [
  'M12 stainless',
  'M12x50 A4 stainless',
  'M8 x 25 hex bolt',
  'din 912 m6x20',
  '1/4-20 x 1" socket head',
  'bearing 25x52x15',
  '6205-2RS',
  '24V motor',
  '24V 0.5 kW motor',
  'viton o-ring id 25 to 30 mm',
  '750W psu',
  'washer M10',
  'M8 nut zinc',
  'proximity sensor M12 24 V',
  'hex screw length over 100 mm',
  'ball valve stainless',
] as const

/** Those of a size: however large a catalog is, it has so many products of it. */
export const selectiveSearches = [
  'M12x50 A4 stainless',
  'M8 x 25 hex bolt',
  '1/4-20 x 1" socket head',
  'bearing 25x52x15',
  'viton o-ring id 25 to 30 mm',
  '750W psu',
] as const

/** Found by a third of a catalog of fasteners. */
export const broadSearch = 'stainless'

/** What stands in the box after some keys. */
export const prefixes = [
  'he',
  'hex',
  'hex b',
  'm1',
  'm12',
  'soc',
  'ball',
  'bear',
  'sta',
  'o-r',
  'mot',
  'sen',
  'val',
  'iso 40',
  'din 9',
  'wash',
] as const

/** The picture of a page of results as the store asks for it: hits, facets, how the query was read. */
export const searchPage = `query SearchPage($query: String!, $categoryId: ID, $filter: [SpecFilter!]) {
  search(query: $query, categoryId: $categoryId, filter: $filter, first: 24) {
    totalCount
    nodes { id sku name }
    interpretation { text kind display }
    facetCount facets(first: 24) { key label type unit missing min max values { value label count selected } }
  }
}`
