/**
 * draft → offered → signed → delivered → inForce; offered → declined · expired · withdrawn · superseded; signed, delivered, inForce →
 * cooledOff · terminated. What the law gives no cooling-off goes from signed to inForce when it is sealed.
 */
export const contractStates = [
  "draft",
  "offered",
  "declined",
  "expired",
  "withdrawn",
  "superseded",
  "signed",
  "delivered",
  "inForce",
  "cooledOff",
  "terminated",
] as const;
export type ContractState = (typeof contractStates)[number];

/** Signed, and not ended since. */
export function isStanding(state: ContractState): boolean {
  return state === "signed" || state === "delivered" || state === "inForce";
}
