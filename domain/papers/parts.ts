import { z } from "zod";

/** Text that staff or a lead typed. Line breaks stay. */
export const words = z.string().trim().min(1).max(4_000);
const shortWords = z.string().trim().min(1).max(300);

/** `2027-04-05` */
export const paperDate = z.iso.date();
/** Integer minor units of the paper's currency. Negative amounts are discounts and refunds. */
export const minor = z.int().min(-1_000_000_000_000).max(1_000_000_000_000);

/** Who issues the paper, as they were named on that day. */
export const issuerSchema = z.strictObject({
  name: shortWords,
  address: z.array(shortWords).max(6),
  phone: shortWords.optional(),
  email: shortWords.optional(),
  /** `T` and 13 digits (INV1). Left out by an issuer who is not registered: then no number is printed. */
  registrationNumber: z
    .string()
    .regex(/^T\d{13}$/)
    .optional(),
  personInCharge: shortWords.optional(),
});

/** For whom the paper is. With a company, `name` is the person there; the honorific follows the name. */
export const buyerSchema = z.strictObject({
  name: z.string().trim().max(300),
  /** 様, 御中 or a title in front, such as Ms.; empty for none. */
  honorific: z.string().trim().max(30),
  company: shortWords.optional(),
  address: z.array(shortWords).max(6).optional(),
});

export const paperLineSchema = z.strictObject({
  title: words,
  /** Decimal, as typed: `1`, `0.5`. */
  quantity: z.string().regex(/^-?\d{1,12}(?:\.\d{1,6})?$/),
  /** 回, 時間, hours. */
  unit: z.string().trim().max(20).optional(),
  unitMinor: minor,
  /** Before a discount on the whole. */
  amountMinor: minor,
  taxKind: z.enum(["standard", "reduced", "exempt"]),
  ratePercent: z.number().min(0).max(100),
});

/** As `totalLines` of domain/money gives them, without the amounts of the lines. */
export const paperTotalsSchema = z.strictObject({
  perRate: z
    .array(
      z.strictObject({
        taxKind: z.enum(["standard", "reduced", "exempt"]),
        ratePercent: z.number().min(0).max(100),
        discountMinor: minor,
        netMinor: minor,
        taxMinor: minor,
        grossMinor: minor,
      }),
    )
    .max(20),
  netMinor: minor,
  taxMinor: minor,
  grossMinor: minor,
});

/** Lines and what they come to. */
export const pricedShape = {
  priceMode: z.enum(["inclusive", "exclusive"]),
  lines: z.array(paperLineSchema).min(1).max(500),
  totals: paperTotalsSchema,
};

/** What all papers have. */
export const paperShape = {
  language: z.enum(["ja", "en"]),
  currency: z.string().regex(/^[A-Z]{3}$/),
  issuer: issuerSchema,
  buyer: buyerSchema,
  notes: z.array(words).max(30).default([]),
};

export type Issuer = z.infer<typeof issuerSchema>;
export type Buyer = z.infer<typeof buyerSchema>;
export type PaperLine = z.infer<typeof paperLineSchema>;
export type PaperTotals = z.infer<typeof paperTotalsSchema>;
export interface Priced {
  priceMode: "inclusive" | "exclusive";
  lines: PaperLine[];
  totals: PaperTotals;
}
