import { z } from "zod";
import { paymentPlanSchema } from "../billing/plan-instalments.ts";
import { lineSchema } from "../estimates/variant.ts";
import { amountSchema } from "../money/amount.ts";
import { roundings } from "../money/rounding.ts";
import { taxKinds } from "../money/tax-rates.ts";
import { specifiedServices } from "./specified-continuous.ts";
import { transactionKinds } from "./transaction-kind.ts";

const line = z.string().trim().max(300);
const words = z.string().trim().max(4_000);
const date = z.iso.date();

const rateTotalSchema = z.strictObject({
  taxKind: z.enum(taxKinds),
  ratePercent: z.number(),
  discountMinor: amountSchema,
  netMinor: amountSchema,
  taxMinor: amountSchema,
  grossMinor: amountSchema,
});

const partySchema = { name: line, address: z.array(line).max(6) };

/** Everything that is signed, frozen: nothing is looked up later. Its sentences are made by wording.ts. */
export const contractContentSchema = z.strictObject({
  language: z.enum(["ja", "en"]),
  /** The buyer's IANA zone. */
  zone: z.string().min(1).max(60),
  /** As printed. */
  number: line.min(1),
  madeOn: date,
  title: line.min(1),
  transactionKind: z.enum(transactionKinds),
  /** Empty texts: not known when the contract was made. */
  seller: z.strictObject({
    ...partySchema,
    representative: line,
    phone: line,
    email: line,
    personInCharge: line,
  }),
  buyer: z.strictObject({ ...partySchema, honorific: z.string().trim().max(30), company: line.optional() }),
  service: z.strictObject({
    /** One of the seven of the Specified Commercial Transactions Act; null: none. */
    kind: z.enum(specifiedServices).nullable(),
    about: words,
    startsOn: date,
    endsOn: date,
  }),
  delivery: words,
  /** How to pay. */
  payment: words,
  /** The last day on which the offer can be signed. */
  applicationUntil: date,
  /** Withdrawal and cancellation. */
  withdrawal: words,
  specialTerms: words,
  /** Only of a specified continuous service. */
  termination: words,
  relatedGoods: words,
  advancePayment: words,
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Of a monthly plan: of one month. */
  lines: z.array(lineSchema).min(1).max(100),
  pricing: z.strictObject({
    priceMode: z.enum(["inclusive", "exclusive"]),
    rounding: z.enum(roundings),
    suppliedOn: date,
    discountMinor: amountSchema,
  }),
  /** Of all months (domain/billing/billed-lines.ts). */
  totals: z.strictObject({
    amounts: z.array(amountSchema),
    perRate: z.array(rateTotalSchema),
    netMinor: amountSchema,
    taxMinor: amountSchema,
    grossMinor: amountSchema,
  }),
  plan: paymentPlanSchema,
  /** From which the due dates count (domain/billing/plan-instalments.ts). */
  due: z.strictObject({ anchorOn: date, from: date.optional() }),
  instalments: z.array(z.strictObject({ n: z.int(), dueOn: date, amountMinor: amountSchema })).min(1),
  flags: z.strictObject({
    /** The Instalment Sales Act may apply (instalment-act.ts). */
    instalmentAct: z.boolean(),
    specifiedContinuous: z.boolean(),
  }),
});
export type ContractContent = z.infer<typeof contractContentSchema>;
