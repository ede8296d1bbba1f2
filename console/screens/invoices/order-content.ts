import type { EstimateDetail, PostInvoicesBody, PostInvoicesPreviewBody } from "../../api/generated/routes.schemas.ts";
import { amountIn, amountText } from "../deals/amounts.ts";
import { blankLine, linesOf, type TypedLine, typedLines } from "../deals/estimate-content.ts";

export const planKinds = ["once", "instalments", "monthly"] as const;

/** An order as it stands in the fields: amounts and numbers as they are typed. */
export interface TypedOrder {
  /** Key of the offer; null: none of the catalogue. */
  offer: string | null;
  lines: TypedLine[];
  discount: string;
  suppliedOn: string;
  dueOn: string;
  plan: (typeof planKinds)[number];
  /** Of instalments, or of months. */
  count: string;
  /** Which instalment has the yen that do not divide. */
  remainder: "first" | "last";
  note: string;
}

/** Nothing is filled in but what nearly every order has. */
export function blankOrder(today: string, dueOn: string): TypedOrder {
  return {
    ...{ offer: null, lines: [blankLine], discount: "", suppliedOn: today, dueOn },
    ...{ plan: "once", count: "3", remainder: "first", note: "" },
  };
}

/** An order of what an estimate offers: the variant that was chosen, else its first. */
export function orderOfEstimate({ variants, chosenVariant, currency }: EstimateDetail, blank: TypedOrder): TypedOrder {
  const variant = variants.find(({ key }) => key === chosenVariant) ?? variants[0];
  if (!variant) return blank;
  const discount = variant.pricing.discountMinor === 0 ? "" : amountText(variant.pricing.discountMinor, currency);
  return { ...blank, lines: typedLines(variant.lines, currency), discount };
}

/** What the preview takes; null while something is missing or no number. */
export function previewOf(order: TypedOrder, currency: string): PostInvoicesPreviewBody | null {
  const lines = linesOf(order.lines, currency);
  const discountMinor = order.discount === "" ? 0 : amountIn(order.discount, currency);
  const plan = planOf(order);
  const { suppliedOn, dueOn } = order;
  if (lines === null || discountMinor === null || plan === null || suppliedOn === "" || dueOn === "") return null;
  if (lines.some(({ title }) => title === "")) return null;
  return { lines, discountMinor, plan, suppliedOn, dueOn };
}

/** What the API takes; null while something is missing or no number. */
export function contentOf(order: TypedOrder, leadId: string | null, currency: string): PostInvoicesBody | null {
  const preview = previewOf(order, currency);
  return preview === null || leadId === null ? null : { ...preview, leadId, offer: order.offer, note: order.note.trim() };
}

function planOf({ plan, count, remainder }: TypedOrder): NonNullable<PostInvoicesPreviewBody["plan"]> | null {
  if (plan === "once") return { kind: "once" };
  const number = Number(count);
  const least = plan === "instalments" ? 2 : 1;
  if (!Number.isInteger(number) || number < least || number > 120) return null;
  return plan === "instalments" ? { kind: plan, count: number, remainder } : { kind: plan, months: number };
}
