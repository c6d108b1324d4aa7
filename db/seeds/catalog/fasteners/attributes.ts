import { axis, boolean, inInches, number, refine, required, select, text } from '../attribute.ts'

/** What fasteners of several leaves share; each leaf takes the ones that apply to it. */

export const standard = select('standard', 'Standard', [
  'ISO 4014',
  'ISO 4017',
  'ISO 8676',
  'ISO 4162',
  'ASME B18.2.1',
  'ASME B18.2.2',
  'ASME B18.3',
  'ASME B18.6.3',
  'ISO 4762',
  'ISO 7380-1',
  'ISO 10642',
  'DIN 6912',
  'ISO 4026',
  'ISO 4027',
  'ISO 4029',
  'ISO 7045',
  'ISO 7046-1',
  'ISO 14583',
  'ISO 14581',
  'DIN 603',
  'DIN 571',
  'DIN 976-1',
  'DIN 939',
  'DIN 580',
  'DIN 582',
  'DIN 7505',
  'ISO 15480',
  'ISO 15482',
  'ISO 4032',
  'ISO 4035',
  'DIN 985',
  'ISO 7042',
  'DIN 6923',
  'DIN 1587',
  'DIN 6334',
  'DIN 557',
  'ISO 7089',
  'ISO 7093-1',
  'ISO 7094',
  'DIN 127',
  'DIN 6798',
  'DIN 9250',
  'ISO 8734',
  'ISO 2338',
  'ISO 8752',
  'ISO 1234',
  'DIN 471',
  'DIN 472',
  'DIN 6799',
  'ISO 15977',
  'ISO 15983',
  'Works standard',
])

export const materials = [
  'Carbon steel',
  'Alloy steel',
  'Case-hardened steel',
  'Spring steel',
  'Stainless steel A2',
  'Stainless steel A4',
  'Stainless steel 1.4310',
  'Stainless steel 1.4122',
  'Brass',
  'Aluminium',
  'Aluminium / steel',
  'Polyamide',
]

export const material = required(select('material', 'Material', materials))

export const finish = select('finish', 'Finish', [
  'Plain',
  'Black oxide',
  'Zinc plated',
  'Yellow zinc plated',
  'Zinc flake',
  'Hot-dip galvanised',
  'Phosphated',
  'Nickel plated',
])

export const weight = number('weight_per_1000', 'Weight per 1,000', 'kg/1000', {
  min: 0,
  max: 20000,
  filterable: false,
})

const metricSize = String.raw`M\d+(\.\d+)?(x\d+(\.\d+)?)?`
const unifiedSize = String.raw`(#\d+|\d+|\d+/\d+|\d+ \d+/\d+)-\d+`

export const threadSize = axis(
  text('thread_size', 'Thread size', `^(${metricSize}|${unifiedSize})$`, {
    filterable: true,
    help: 'M12, M12x1.5 or 1/2-13',
  }),
)
export const threadDiameter = number('thread_diameter', 'Thread diameter', 'mm', { min: 1, max: 64 })
export const threadPitch = number('thread_pitch', 'Thread pitch', 'mm', { min: 0.2, max: 6 })
export const threadsPerInch = number('threads_per_inch', 'Threads per inch', '1/in', { min: 4, max: 80 })
export const threadSeries = select('thread_series', 'Thread series', ['Metric coarse', 'Metric fine', 'UNC', 'UNF'])

export const propertyClass = required(
  select('property_class', 'Property class', [
    '4.6',
    '4.8',
    '5.8',
    '8.8',
    '10.9',
    '12.9',
    '04',
    '5',
    '6',
    '8',
    '10',
    '12',
    '14H',
    '45H',
    'A1-50',
    'A2-50',
    'A2-70',
    'A4-70',
    'A4-80',
    'A2-035',
    'A4-035',
    'A2-21H',
    'A4-21H',
    'Grade 2',
    'Grade 5',
    'Grade 8',
    'ASTM A574',
    'ASTM F837',
    '18-8',
  ]),
)
export const length = axis(number('length', 'Length', 'mm', { min: 1, max: 1000 }))
export const threadLength = number('thread_length', 'Thread length', 'mm', { min: 1, max: 1000, filterable: false })
export const fullyThreaded = boolean('fully_threaded', 'Threaded to the head')
export const headHeight = number('head_height', 'Head height', 'mm', { min: 0.3, max: 40, filterable: false })
export const headDiameter = number('head_diameter', 'Head diameter', 'mm', { min: 1, max: 120 })
export const widthAcrossFlats = number('width_across_flats', 'Width across flats', 'mm', { min: 0.5, max: 100 })
export const drive = select('drive', 'Drive', [
  'External hex',
  'Hex socket',
  'Phillips',
  'Pozidriv',
  'Hexalobular',
  'Slotted',
  'Square',
  'None',
])
export const driveSize = text(
  'drive_size',
  'Drive size',
  String.raw`^(PH[0-4]|PZ[0-4]|T\d{1,2}|\d+(\.\d+)?( mm)?|\d+/\d+ in)$`,
  {
    filterable: true,
  },
)

/** The overrides that make a family an inch family: an ASME product is measured in inches throughout. */
export const inchFamily = [
  refine(threadSize, { pattern: `^${unifiedSize}$` }),
  inInches(threadDiameter),
  inInches(length),
  refine(threadSeries, { options: ['UNC', 'UNF'] }),
]

/** The override of a metric family, whose sizes are ISO sizes only. */
export const metricFamily = [refine(threadSize, { pattern: `^${metricSize}$` })]
