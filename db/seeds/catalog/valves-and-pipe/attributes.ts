import { axis, number, range, refine, select } from '../attribute.ts'
import { npsOptions } from '../inch-thread.ts'

export const nps = select('nps', 'Nominal pipe size', npsOptions, { help: 'NPS, ASME B36.10M' })
export const dn = number('dn', 'Nominal diameter DN', undefined, { min: 6, max: 1200, help: 'ISO 6708' })
export const pn = select('pn', 'Pressure rating', [
  'PN 6',
  'PN 10',
  'PN 16',
  'PN 25',
  'PN 40',
  'PN 63',
  'PN 64',
  'PN 100',
  'Class 150',
  'Class 300',
  'Class 600',
  'Class 800',
  'Class 3000',
  '150 lb',
])
export const workingPressure = range('working_pressure_range', 'Working pressure', 'bar', { min: -1, max: 1000 })
export const connection = select('connection', 'Connection', [
  'Rp internal thread',
  'R external thread',
  'G internal thread',
  'G external thread',
  'NPT internal thread',
  'NPT external thread',
  'Flange EN 1092-1',
  'Flange ASME B16.5',
  'Wafer',
  'Lug',
  'Butt weld',
  'Socket weld',
  'Plain end',
])
export const faceToFace = number('face_to_face', 'Face to face', 'mm', { min: 5, max: 3000 })
export const outsideDiameter = number('outside_diameter', 'Outside diameter', 'mm', { min: 5, max: 2000 })
export const material = select('material', 'Material', [
  'Brass CW617N',
  'Dezincification resistant brass',
  'Stainless steel 1.4408',
  'Stainless steel 1.4404',
  'Stainless steel 304L',
  'Stainless steel 316L',
  'Carbon steel P235GH',
  'Carbon steel A105',
  'Carbon steel A106 B',
  'Carbon steel 1.0619',
  'Grey cast iron EN-GJL-250',
  'Ductile iron EN-GJS-400-15',
  'Malleable iron',
  'Malleable iron, galvanised',
  'PVC-U',
  'PP-H',
  'Bronze CC491K',
])

export const npsAxis = axis(refine(nps, {}))
export const dnAxis = axis(refine(dn, {}))
export const pnAxis = axis(refine(pn, {}))
export const connectionAxis = axis(refine(connection, {}))
export const materialOf = (options: readonly string[]) => axis(refine(material, { options: [...options] }))
