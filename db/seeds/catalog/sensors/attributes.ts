import { axis, number, range, select } from '../attribute.ts'

export const supplyVoltage = range('supply_voltage', 'Supply voltage', 'V', {
  min: 1,
  max: 300,
  help: 'Direct current unless said otherwise',
})
export const output = select('switching_output', 'Switching output', [
  'PNP',
  'NPN',
  'Push-pull',
  'Relay',
  'Reed',
  'NAMUR',
  '2-wire',
])
export const contact = select('contact_function', 'Function', ['NO', 'NC', 'NO/NC', 'Changeover'])
export const connection = select('sensor_connection', 'Connection', [
  'Cable 2 m',
  'Cable 5 m',
  'Cable 0.3 m with M8',
  'Cable 0.3 m with M12',
  'Connector M8',
  'Connector M12',
  'DIN EN 175301-803 A',
  'Terminal head',
  'Terminals',
  'Radial M23',
  'Plug standard',
  'Plug miniature',
])
export const analogOutput = select('analog_output', 'Analogue output', [
  '4 - 20 mA',
  '0 - 10 V',
  '0.5 - 4.5 V ratiometric',
  '0 - 20 mA',
  'None',
])
export const housingMaterial = select('housing_material', 'Housing material', [
  'Nickel-plated brass',
  'Stainless steel 1.4404',
  'Stainless steel 1.4571',
  'PBT',
  'PA',
  'Zinc die casting',
  'Aluminium',
  'Inconel 600',
])
export const ratedCurrent = number('output_current', 'Output current', 'mA', { min: 1, max: 20000, filterable: false })

export const axes = {
  output: axis(output),
  contact: axis(contact),
  connection: axis(connection),
  analogOutput: axis(analogOutput),
  housingMaterial: axis(housingMaterial),
}

/** The short form of a connection within a SKU. */
export const connectionCode = (connection: string): string =>
  connection
    .replace('Cable 0.3 m with ', 'P')
    .replace('Connector ', '')
    .replace('Cable ', 'C')
    .replace(' m', '')
    .replace('DIN EN 175301-803 A', 'DIN')
