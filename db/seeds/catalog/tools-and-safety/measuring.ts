import { axis, boolean, number, range, required, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { coarsePitch, finePitches } from '../metric-thread.ts'
import { decimals, inSentence, steps } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'

function* calipers(): Generator<Variant> {
  for (const [max, jaw] of [
    [150, 40],
    [200, 50],
    [300, 60],
    [500, 100],
    [600, 100],
    [1000, 125],
  ] as const) {
    for (const [code, reading, step] of [
      ['V5', 'Vernier', 0.05],
      ['V2', 'Vernier', 0.02],
      ['D', 'Dial', 0.01],
      ['E', 'Digital', 0.01],
      ['EW', 'Digital', 0.01],
    ] as const) {
      for (const form of ['Standard', 'Fine adjustment', 'Depth rod round']) {
        if ((code === 'D' && max > 300) || (form === 'Depth rod round' && max > 300)) continue
        yield {
          sku: [max, code, form.slice(0, 1)],
          name: `Caliper ${code === 'EW' ? 'digital IP67' : reading.toLowerCase()} 0 - ${max} mm ${step} mm ${inSentence(form)}`,
          specs: {
            measuring_range_length: { min: 0, max },
            reading,
            graduation_length: step,
            instrument_form: form,
            error_limit: decimals(0.02 + max / 15000, 2),
            jaw_length: jaw,
            coolant_proof: code === 'EW',
            data_output: code.startsWith('E'),
            instrument_material: 'Stainless steel',
            standard: 'DIN 862',
            ip_rating: code === 'EW' ? 'IP67' : 'IP40',
          },
        }
      }
    }
  }
}

function* micrometers(): Generator<Variant> {
  for (const start of steps(0, 275, 25)) {
    for (const [code, reading, step] of [
      ['A', 'Scale', 0.01],
      ['D', 'Digital', 0.001],
      ['DW', 'Digital', 0.001],
    ] as const) {
      for (const form of ['Outside', 'Disc', 'Point', 'Inside']) {
        if (form !== 'Outside' && start > 75) continue
        if (form === 'Inside' && start === 0) continue
        yield {
          sku: [form.slice(0, 1), `${start}-${start + 25}`, code],
          name: `Micrometer ${inSentence(form)} ${start} - ${start + 25} mm ${code === 'DW' ? 'digital IP65' : reading.toLowerCase()} ${step} mm`,
          specs: {
            measuring_range_length: { min: start, max: start + 25 },
            reading,
            graduation_length: step,
            instrument_form: form,
            error_limit: 0.004 + Math.floor(start / 75) * 0.001,
            coolant_proof: code === 'DW',
            data_output: code !== 'A',
            instrument_material: 'Steel, carbide faces',
            standard: 'DIN 863-1',
            measuring_force: 7.5,
            ip_rating: code === 'DW' ? 'IP65' : 'IP40',
          },
        }
      }
    }
  }
}

function* threadGauges(): Generator<Variant> {
  const sizes = [
    ...[2, 2.5, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36].map(
      (diameter) => [diameter, coarsePitch(diameter)] as const,
    ),
    ...finePitches,
  ]
  for (const [diameter, pitch] of sizes) {
    const size = pitch === coarsePitch(diameter) ? `M${diameter}` : `M${diameter}x${pitch}`
    for (const [code, gauge, tolerances] of [
      ['P', 'Plug, go / no go', ['6H', '6G']],
      ['R', 'Ring, go', ['6g', '6e']],
      ['RN', 'Ring, no go', ['6g', '6e']],
    ] as const) {
      for (const tolerance of tolerances) {
        for (const certified of [false, true]) {
          yield {
            sku: [
              size,
              code,
              `${tolerance}${tolerance === '6g' ? 'A' : tolerance === '6G' ? 'I' : ''}`,
              certified ? 'Z' : '',
            ].filter((part) => part !== ''),
            name: `Thread Gauge ${inSentence(gauge)} ${size} ${tolerance}${certified ? ' with certificate' : ''}`,
            specs: {
              thread_size: size,
              thread_pitch: pitch,
              gauge_form: gauge,
              gauge_tolerance: tolerance,
              calibration_certificate: certified,
              instrument_material: 'Gauge steel, hardened',
              gauge_hardness: 60,
              standard: 'ISO 1502',
              data_output: false,
            },
          }
        }
      }
    }
  }
}

function* dialIndicators(): Generator<Variant> {
  for (const [travel, dial] of [
    [0.8, 32],
    [3, 40],
    [5, 58],
    [10, 58],
    [12.5, 58],
    [25, 58],
    [30, 58],
    [50, 82],
    [100, 82],
  ] as const) {
    for (const [code, reading, graduations] of [
      ['A', 'Dial', [0.01, 0.001]],
      ['D', 'Digital', [0.01, 0.001]],
    ] as const) {
      for (const step of graduations) {
        for (const shock of [false, true]) {
          if (step === 0.001 && travel > 12.5 && code === 'A') continue
          yield {
            sku: [travel, `${code}${step}`, shock ? 'SP' : 'ST'],
            name: `Dial Indicator ${travel} mm ${inSentence(reading)} ${step} mm${shock ? ' shockproof' : ''}`,
            specs: {
              measuring_range_length: { min: 0, max: travel },
              reading,
              graduation_length: step,
              shockproof: shock,
              dial_diameter: dial,
              error_limit: step === 0.001 ? 0.005 : 0.015,
              measuring_force: 1.4,
              data_output: code === 'D',
              instrument_material: 'Aluminium',
              standard: 'DIN 878',
            },
          }
        }
      }
    }
  }
}

function* gaugeBlocks(): Generator<Variant> {
  for (const length of [
    0.5,
    ...steps(1, 2, 0.1),
    ...steps(1.01, 1.09, 0.01),
    ...steps(2.5, 10, 0.5),
    ...steps(15, 25, 5),
    30,
    40,
    50,
    60,
    70,
    75,
    80,
    90,
    100,
  ]) {
    for (const grade of ['0', '1', '2']) {
      for (const material of ['Gauge steel, hardened', 'Ceramic', 'Carbide']) {
        yield {
          sku: [length, `G${grade}`, material.slice(0, 2)],
          name: `Gauge Block ${length} mm grade ${grade} ${material.split(',')[0]?.toLowerCase()}`,
          specs: {
            nominal_length: length,
            gauge_grade: grade,
            instrument_material: material,
            error_limit: decimals(((grade === '0' ? 0.12 : grade === '1' ? 0.2 : 0.45) + length * 0.002) / 1000, 6),
            gauge_hardness: material === 'Carbide' ? 75 : 64,
            cross_section_size: length <= 10 ? '30 x 9 mm' : '35 x 9 mm',
            standard: 'ISO 3650',
            data_output: false,
          },
        }
      }
    }
  }
}

const measuringRange = axis(range('measuring_range_length', 'Measuring range', 'mm', { min: 0, max: 5000 }))
const reading = required(
  select('reading', 'Reading', ['Scale', 'Vernier', 'Dial', 'Digital'], { variantDefining: true }),
)
const graduation = axis(number('graduation_length', 'Graduation', 'mm', { min: 0.0001, max: 1 }))
const form = (options: readonly string[]) => axis(select('instrument_form', 'Form', options))
const force = number('measuring_force', 'Measuring force', 'N', { min: 0.05, max: 50, filterable: false })
const coolantProof = axis(boolean('coolant_proof', 'Coolant proof'))
const protectionRating = select('ip_rating', 'Degree of protection', ['IP40', 'IP65', 'IP67'])

export const measuring: Category = {
  name: 'Measuring Tools',
  attributes: [
    number('error_limit', 'Error limit', 'mm', { min: 0.00001, max: 1 }),
    select('instrument_material', 'Material', [
      'Stainless steel',
      'Steel, carbide faces',
      'Gauge steel, hardened',
      'Ceramic',
      'Carbide',
      'Aluminium',
    ]),
    boolean('data_output', 'Data output'),
  ],
  categories: [
    {
      name: 'Calipers',
      attributes: [
        measuringRange,
        reading,
        graduation,
        form(['Standard', 'Fine adjustment', 'Depth rod round']),
        number('jaw_length', 'Jaw length', 'mm', { min: 10, max: 500 }),
        coolantProof,
        protectionRating,
      ],
      families: [{ name: 'Caliper', code: 'CAL', brand: brands.mikrandt, variants: calipers }],
    },
    {
      name: 'Micrometers',
      attributes: [
        measuringRange,
        reading,
        graduation,
        form(['Outside', 'Disc', 'Point', 'Inside']),
        coolantProof,
        force,
        protectionRating,
      ],
      families: [{ name: 'Micrometer', code: 'MIC', brand: brands.mikrandt, variants: micrometers }],
    },
    {
      name: 'Thread Gauges',
      attributes: [
        axis(text('thread_size', 'Thread size', String.raw`^M\d+(\.\d+)?(x\d+(\.\d+)?)?$`, { filterable: true })),
        number('thread_pitch', 'Thread pitch', 'mm', { min: 0.2, max: 6 }),
        axis(select('gauge_form', 'Gauge', ['Plug, go / no go', 'Ring, go', 'Ring, no go'])),
        axis(select('gauge_tolerance', 'Tolerance', ['6H', '6G', '6g', '6e'])),
        axis(boolean('calibration_certificate', 'Calibration certificate')),
        number('gauge_hardness', 'Hardness HRC', undefined, { min: 40, max: 80 }),
      ],
      families: [{ name: 'Thread Gauge metric', code: 'TGA', brand: brands.mikrandt, variants: threadGauges }],
    },
    {
      name: 'Dial Indicators',
      attributes: [
        measuringRange,
        reading,
        graduation,
        axis(boolean('shockproof', 'Shockproof')),
        number('dial_diameter', 'Dial diameter', 'mm', { min: 20, max: 150 }),
        force,
      ],
      families: [{ name: 'Dial Indicator', code: 'DIN', brand: brands.mikrandt, variants: dialIndicators }],
    },
    {
      name: 'Gauge Blocks',
      attributes: [
        axis(number('nominal_length', 'Nominal length', 'mm', { min: 0.1, max: 1000 })),
        axis(select('gauge_grade', 'Grade', ['K', '0', '1', '2'])),
        axis(select('instrument_material', 'Material', ['Gauge steel, hardened', 'Ceramic', 'Carbide'])),
        number('gauge_hardness', 'Hardness HRC', undefined, { min: 40, max: 80 }),
        select('cross_section_size', 'Cross section', ['30 x 9 mm', '35 x 9 mm']),
      ],
      families: [{ name: 'Gauge Block ISO 3650', code: 'GBL', brand: brands.mikrandt, variants: gaugeBlocks }],
    },
  ],
}
