import type { EstimateDetail, PostContractsBody, UsualTerms } from "../../api/generated/routes.schemas.ts";
import { PostContractsBodyServiceKind, PostContractsBodySolicitation } from "../../api/generated/routes.schemas.ts";
import { kinds } from "./search.ts";

export const solicitations = Object.values(PostContractsBodySolicitation);
export const services = Object.values(PostContractsBodyServiceKind).filter((kind) => kind !== null);

/** Texts of every contract, and those that only a specified continuous service needs. */
export const terms = ["delivery", "payment", "withdrawal", "specialTerms"] as const;
export const continuousTerms = ["termination", "relatedGoods", "advancePayment"] as const;
type Term = (typeof terms)[number] | (typeof continuousTerms)[number];

/** A contract as it stands in the fields. */
export interface TypedContract extends Record<Term, string> {
  title: string;
  isConsumer: boolean;
  solicitation: string;
  /** Empty: none of the seven services. */
  service: string;
  about: string;
  startsOn: string;
  endsOn: string;
  plan: "once" | "instalments";
  count: string;
  remainder: "first" | "last";
  firstDueOn: string;
  /** Empty: that of `firstDueOn`. */
  dayOfMonth: string;
  expiresOn: string;
  personInCharge: string;
  /** By lines. */
  address: string;
  /** Empty: the kind that follows from the rest. */
  kind: string;
  kindReason: string;
  override: string;
}

interface Beginning {
  estimate: Pick<EstimateDetail, "variants" | "chosenVariant">;
  usual: UsualTerms;
  personInCharge: string;
  /** ISO date. */
  today: string;
}

/** What a new contract begins with: the chosen variant, and the usual terms. */
export function beginningOf({ estimate: { variants, chosenVariant }, usual, personInCharge, today }: Beginning): TypedContract {
  const variant = variants.find(({ key }) => key === chosenVariant);
  const startsOn = plusDays(today, 14);
  return {
    title: variant?.title ?? "",
    isConsumer: true,
    solicitation: "web-meeting",
    service: "",
    about: (variant?.lines ?? []).map(({ title, quantity }) => (quantity === "1" ? title : `${title} × ${quantity}`)).join("\n"),
    startsOn,
    endsOn: plusDays(plusMonths(startsOn, 6), -1),
    plan: "once",
    count: "6",
    remainder: "first",
    firstDueOn: plusDays(today, 14),
    dayOfMonth: "",
    expiresOn: plusDays(today, 7),
    personInCharge,
    address: "",
    kind: "",
    kindReason: "",
    override: "",
    delivery: usual.delivery,
    payment: usual.payment,
    withdrawal: usual.withdrawal,
    specialTerms: usual.specialTerms,
    termination: usual.termination,
    relatedGoods: usual.relatedGoods,
    advancePayment: usual.advancePayment,
  };
}

/** What the API takes; null while a field that it needs is empty or no number. */
export function bodyOf(typed: TypedContract, { leadId, estimateId }: { leadId: string; estimateId: string }): PostContractsBody | null {
  const { about, startsOn, endsOn, firstDueOn, expiresOn, personInCharge } = typed;
  const plan = planOf(typed);
  const dayOfMonth = wholeIn(typed.dayOfMonth, 1, 31);
  if ([about, startsOn, endsOn, firstDueOn, expiresOn, personInCharge].some((text) => text.trim() === "")) return null;
  if (plan === null || (typed.dayOfMonth.trim() !== "" && dayOfMonth === null)) return null;
  const title = typed.title.trim();
  const address = typed.address
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const transactionKind = kinds.find((one) => one === typed.kind);
  return {
    ...{ leadId, sold: { estimateId }, isConsumer: typed.isConsumer, plan, firstDueOn, expiresOn },
    ...(title !== "" && { title }),
    solicitation: solicitations.find((one) => one === typed.solicitation) ?? "none",
    service: { kind: services.find((one) => one === typed.service) ?? null, about: about.trim(), startsOn, endsOn },
    personInCharge: personInCharge.trim(),
    ...(dayOfMonth !== null && { dayOfMonth }),
    ...(address.length > 0 && { buyerAddress: address }),
    ...textsOf(typed),
    ...(transactionKind && typed.kindReason.trim() !== "" && { kind: { transactionKind, reason: typed.kindReason.trim() } }),
  };
}

function textsOf(typed: TypedContract): Partial<Record<Term, string>> {
  const written = [...terms, ...continuousTerms].map((term) => [term, typed[term].trim()] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ""));
}

function planOf({ plan, count, remainder }: TypedContract): PostContractsBody["plan"] | null {
  if (plan === "once") return { kind: "once" };
  const parts = wholeIn(count, 2, 120);
  return parts === null ? null : { kind: "instalments", count: parts, remainder };
}

function wholeIn(text: string, least: number, most: number): number | null {
  const typed = text.normalize("NFKC").trim();
  if (!/^\d{1,3}$/.test(typed)) return null;
  const number = Number(typed);
  return number >= least && number <= most ? number : null;
}

export function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The same day of a later month, or its last. */
export function plusMonths(day: string, months: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  const wanted = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months + 1, 0);
  at.setUTCDate(Math.min(wanted, at.getUTCDate()));
  return at.toISOString().slice(0, 10);
}
