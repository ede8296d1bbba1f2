import { plusMonths } from "../time/iso-date.ts";

/**
 * Whether the Instalment Sales Act may apply: three or more payments over two months or more from the contract (art. 2(1)). It does only if
 * the service is a designated one, so this is a flag for a person and blocks nothing (processes.md CON9).
 */
export function mayBeInstalmentSale(contractedOn: string, dueDates: readonly string[]): boolean {
  const twoMonths = plusMonths(contractedOn, 2);
  return dueDates.length >= 3 && dueDates.some((date) => date >= twoMonths);
}
