import { axis, refine } from '../attribute.ts'
import { finish, material, propertyClass } from './attributes.ts'

export interface Grade {
  code: string
  /** How a product's name ends: "8.8 zinc plated". */
  label: string
  specs: { property_class: string; material: string; finish: string }
}

const grade = (code: string, property_class: string, material: string, finish: string, label: string): Grade => ({
  code,
  label,
  specs: { property_class, material, finish },
})

/** ISO 898-1 and ISO 3506-1: the classes that are held in stock. */
export const grades = {
  steel46: grade('46Z', '4.6', 'Carbon steel', 'Zinc plated', '4.6 zinc plated'),
  steel46Galvanised: grade('46G', '4.6', 'Carbon steel', 'Hot-dip galvanised', '4.6 hot-dip galvanised'),
  steel48: grade('48Z', '4.8', 'Carbon steel', 'Zinc plated', '4.8 zinc plated'),
  steel88: grade('88', '8.8', 'Carbon steel', 'Plain', '8.8 plain'),
  steel88Zinc: grade('88Z', '8.8', 'Carbon steel', 'Zinc plated', '8.8 zinc plated'),
  steel88Galvanised: grade('88G', '8.8', 'Carbon steel', 'Hot-dip galvanised', '8.8 hot-dip galvanised'),
  steel109: grade('109', '10.9', 'Alloy steel', 'Black oxide', '10.9 black'),
  steel109Flake: grade('109F', '10.9', 'Alloy steel', 'Zinc flake', '10.9 zinc flake'),
  steel129: grade('129', '12.9', 'Alloy steel', 'Black oxide', '12.9 black'),
  a2: grade('A2', 'A2-70', 'Stainless steel A2', 'Plain', 'A2-70 stainless'),
  a4: grade('A4', 'A4-70', 'Stainless steel A4', 'Plain', 'A4-70 stainless'),
  a480: grade('A480', 'A4-80', 'Stainless steel A4', 'Plain', 'A4-80 stainless'),
  nut8: grade('8', '8', 'Carbon steel', 'Plain', 'class 8 plain'),
  nut8Zinc: grade('8Z', '8', 'Carbon steel', 'Zinc plated', 'class 8 zinc plated'),
  nut8Galvanised: grade('8G', '8', 'Carbon steel', 'Hot-dip galvanised', 'class 8 hot-dip galvanised'),
  nut10: grade('10', '10', 'Alloy steel', 'Plain', 'class 10 plain'),
  nut10Flake: grade('10F', '10', 'Alloy steel', 'Zinc flake', 'class 10 zinc flake'),
  thin04: grade('04Z', '04', 'Carbon steel', 'Zinc plated', 'class 04 zinc plated'),
  thinA2: grade('A2', 'A2-035', 'Stainless steel A2', 'Plain', 'A2-035 stainless'),
  thinA4: grade('A4', 'A4-035', 'Stainless steel A4', 'Plain', 'A4-035 stainless'),
  set45H: grade('45H', '45H', 'Alloy steel', 'Black oxide', '45H black'),
  setA2: grade('A2', 'A2-21H', 'Stainless steel A2', 'Plain', 'A2-21H stainless'),
  setA4: grade('A4', 'A4-21H', 'Stainless steel A4', 'Plain', 'A4-21H stainless'),
  grade5: grade('G5', 'Grade 5', 'Carbon steel', 'Zinc plated', 'Grade 5 zinc plated'),
  grade8: grade('G8', 'Grade 8', 'Alloy steel', 'Yellow zinc plated', 'Grade 8 yellow zinc plated'),
  inch188: grade('188', '18-8', 'Stainless steel A2', 'Plain', '18-8 stainless'),
  a574: grade('A574', 'ASTM A574', 'Alloy steel', 'Black oxide', 'alloy steel black'),
  f837: grade('F837', 'ASTM F837', 'Stainless steel A2', 'Plain', '18-8 stainless'),
}

const distinct = (values: readonly string[]) => [...new Set(values)]

/** Overrides of a family that is sold in exactly these grades; together they tell its variants apart. */
export const gradeAxes = (sold: readonly Grade[]) => [
  axis(refine(propertyClass, { options: distinct(sold.map(({ specs }) => specs.property_class)) })),
  axis(refine(material, { options: distinct(sold.map(({ specs }) => specs.material)) })),
  axis(refine(finish, { options: distinct(sold.map(({ specs }) => specs.finish)) })),
]
