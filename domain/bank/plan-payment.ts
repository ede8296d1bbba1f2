import { exactSums, mostSummed } from "./exact-sums.ts";

/** What is owed, with what is still open of it. */
export interface Owed {
  id: string;
  dueOn: string;
  /** Day from which its payer has been asked for it. Money that comes before becomes credit (scenario 6). */
  payableFrom: string;
  openMinor: number;
}

export interface Allocation {
  /** Null for credit: it belongs to the lead and settles what falls due next. */
  instalmentId: string | null;
  amountMinor: number;
  as: "money" | "fee" | "credit";
}

/** How an amount fits what somebody owes. */
export type Fit =
  | { code: "one" }
  | { code: "sum"; count: number }
  | { code: "all-open"; count: number }
  | { code: "fee"; shortMinor: number }
  | { code: "over"; creditMinor: number }
  | { code: "not-due"; creditMinor: number }
  /** These need a person, unless the payer named what they pay. */
  | { code: "part"; missingMinor: number }
  | { code: "several-sums"; missingMinor: number }
  | { code: "several-fees"; missingMinor: number }
  | { code: "too-many"; looked: number; missingMinor: number }
  | { code: "nothing-open"; creditMinor: number };

export interface Plan {
  allocations: Allocation[];
  fit: Fit;
}

export interface Payment {
  bookedOn: string;
  amountMinor: number;
  toleranceMinor: number;
}

const certain: ReadonlySet<Fit["code"]> = new Set(["one", "sum", "all-open", "fee", "over", "not-due"]);

export function isCertain({ code }: Fit): boolean {
  return certain.has(code);
}

/**
 * Distributes a payment over what its payer owes, oldest due first (processes.md PAY9). `owed` is in that order and open. Allocations never
 * exceed what is open; all but the fee sum to the payment.
 */
export function planPayment(owed: readonly Owed[], payment: Payment): Plan {
  const { amountMinor, bookedOn } = payment;
  if (owed.length === 0) return { allocations: [credit(amountMinor)], fit: { code: "nothing-open", creditMinor: amountMinor } };
  const asked = owed.filter(({ payableFrom }) => payableFrom <= bookedOn);
  const one = asked.find(({ openMinor }) => openMinor === amountMinor);
  if (one) return { allocations: [whole(one)], fit: { code: "one" } };
  if (sumOf(asked) === amountMinor) return { allocations: asked.map(whole), fit: { code: "sum", count: asked.length } };
  if (sumOf(owed) === amountMinor) return { allocations: owed.map(whole), fit: { code: "all-open", count: owed.length } };
  if (amountMinor > sumOf(asked)) return planSurplus(asked, amountMinor);
  return planShortage(asked, payment);
}

function planSurplus(asked: readonly Owed[], amountMinor: number): Plan {
  const creditMinor = amountMinor - sumOf(asked);
  const fit: Fit = asked.length === 0 ? { code: "not-due", creditMinor } : { code: "over", creditMinor };
  return { allocations: [...asked.map(whole), credit(creditMinor)], fit };
}

/** Less than all that was asked for: a part of it that sums exactly, or less by a transfer fee, or a person decides. */
function planShortage(asked: readonly Owed[], payment: Payment): Plan {
  const { amountMinor, toleranceMinor } = payment;
  const looked = asked.slice(0, mostSummed);
  const sums = exactSums(
    looked.map(({ openMinor }) => openMinor),
    amountMinor,
  );
  const [sum] = sums;
  if (sum && sums.length === 1 && looked.length === asked.length)
    return { allocations: sum.flatMap((place) => looked.slice(place, place + 1)).map(whole), fit: { code: "sum", count: sum.length } };
  const missingMinor = sumOf(asked) - amountMinor;
  const oldestFirst = fill(asked, amountMinor);
  if (sums.length > 1) return { allocations: oldestFirst, fit: { code: "several-sums", missingMinor } };
  const fees = sums.length > 0 ? [] : lessFee(asked, amountMinor, toleranceMinor);
  const [fee] = fees;
  if (fees.length > 1) return { allocations: oldestFirst, fit: { code: "several-fees", missingMinor } };
  if (fee) return { allocations: withFee(fee, amountMinor), fit: { code: "fee", shortMinor: sumOf(fee) - amountMinor } };
  if (looked.length < asked.length) return { allocations: oldestFirst, fit: { code: "too-many", looked: looked.length, missingMinor } };
  return { allocations: oldestFirst, fit: { code: "part", missingMinor } };
}

/** What the payment may be meant for if the payer kept the fee back: one instalment, or all. Of equal ones the oldest. */
function lessFee(asked: readonly Owed[], amountMinor: number, toleranceMinor: number): Owed[][] {
  const isShort = (sum: number) => sum > amountMinor && sum - amountMinor <= toleranceMinor && sum - amountMinor < amountMinor;
  const byAmount = new Map<number, Owed[]>();
  for (const one of asked) if (isShort(one.openMinor) && !byAmount.has(one.openMinor)) byAmount.set(one.openMinor, [one]);
  const all = asked.length > 1 && isShort(sumOf(asked)) ? [[...asked]] : [];
  return [...byAmount.values(), ...all];
}

/** The fee is booked on the last ones: the older are paid in full. */
function withFee(asked: readonly Owed[], amountMinor: number): Allocation[] {
  const money = fill(asked, amountMinor);
  const paid = new Map(money.map(({ instalmentId, amountMinor: minor }) => [instalmentId, minor]));
  const fees = asked.flatMap(({ id, openMinor }): Allocation[] => {
    const rest = openMinor - (paid.get(id) ?? 0);
    return rest > 0 ? [{ instalmentId: id, amountMinor: rest, as: "fee" }] : [];
  });
  return [...money, ...fees];
}

function fill(asked: readonly Owed[], amountMinor: number): Allocation[] {
  let left = amountMinor;
  const filled: Allocation[] = [];
  for (const { id, openMinor } of asked) {
    const taken = Math.min(openMinor, left);
    if (taken > 0) filled.push({ instalmentId: id, amountMinor: taken, as: "money" });
    left -= taken;
  }
  return filled;
}

function whole({ id, openMinor }: Owed): Allocation {
  return { instalmentId: id, amountMinor: openMinor, as: "money" };
}

function credit(amountMinor: number): Allocation {
  return { instalmentId: null, amountMinor, as: "credit" };
}

function sumOf(owed: readonly Owed[]): number {
  return owed.reduce((sum, { openMinor }) => sum + openMinor, 0);
}
