/** IEC 60757 codes of conductor colours, and of the others that parts come in. */
export const colourCodes: ReadonlyMap<string, string> = new Map([
  ['Black', 'BK'],
  ['Brown', 'BN'],
  ['Red', 'RD'],
  ['Orange', 'OG'],
  ['Yellow', 'YE'],
  ['Green', 'GN'],
  ['Blue', 'BU'],
  ['Violet', 'VT'],
  ['Grey', 'GY'],
  ['White', 'WH'],
  ['Green-yellow', 'GNYE'],
  ['Dark blue', 'DBU'],
  ['Turquoise', 'TQ'],
  ['Rose', 'PK'],
  ['Clear', 'TR'],
  ['Metal', 'MET'],
])

export const colourCode = (colour: string): string => colourCodes.get(colour) ?? colour.toUpperCase()
