/** How Japanese consumption tax treats a thing: full rate, reduced rate (food, newspapers), none. */
export const taxKinds = ["standard", "reduced", "exempt"] as const;
export type TaxKind = (typeof taxKinds)[number];

/** From this date of supply on, in percent, newest first. Before 2019-10-01 there was no reduced rate. */
const rates: readonly { from: string; standard: number; reduced: number }[] = [
  { from: "2019-10-01", standard: 10, reduced: 8 },
  { from: "2014-04-01", standard: 8, reduced: 8 },
  { from: "1997-04-01", standard: 5, reduced: 5 },
  { from: "1989-04-01", standard: 3, reduced: 3 },
];

/** The rate on an ISO date of supply, not of issue or payment (processes.md INV6). A change of rate is one more row in the table. */
export function ratePercentOn(taxKind: TaxKind, date: string): number {
  if (taxKind === "exempt") return 0;
  return rates.find(({ from }) => from <= date)?.[taxKind] ?? 0;
}
