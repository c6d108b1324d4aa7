import { hrefOf, type ResultsAddress } from './results-address.ts'

/** An address as hidden fields, so that a form keeps it without scripts. */
export function AddressFields({ address }: { address: ResultsAddress }) {
  const search = new URLSearchParams(hrefOf(address).split('?')[1])
  return [...search].map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)
}
