/** As printed: `K-2027-0007`. The series goes on over the years; the year is that of the contract. */
export function contractNumber(number: number, madeOn: string): string {
  return `K-${madeOn.slice(0, 4)}-${String(number).padStart(4, "0")}`;
}
