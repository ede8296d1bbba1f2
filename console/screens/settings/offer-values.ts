import {
  type Offer,
  type PutOffersKeyBody,
  PutOffersKeyBodyFormat,
  PutOffersKeyBodyKind,
  PutOffersKeyBodySide,
} from "../../api/generated/routes.schemas.ts";
import type { Values } from "../../parts/differences.ts";
import { talkBody, talkFields, talkPlace, talkValues, usualTalk } from "./consultation-values.ts";
import { amountOf, localTextOf, type ReadDefinition } from "./definition-values.ts";

/** In the order in which they stand in the dialog. */
export const offerFields = [
  ...["ja", "en", "aboutJa", "aboutEn", "side", "kind", "format", "meeting"],
  ...["price", "taxRate", "tax", "trust", "interest", "bonuses", "next", "form"],
  ...["minutes", "seats", "waiting", "hours", "from", "to", "reminders"],
  ...talkFields,
] as const;

const numbers = ["price", "trust", "interest", "minutes", "seats"] as const;

export const choices = {
  side: Object.values(PutOffersKeyBodySide),
  kind: Object.values(PutOffersKeyBodyKind),
  format: Object.values(PutOffersKeyBodyFormat),
  meeting: ["byKind", "yes", "no"],
  taxRate: ["10", "8", "0"],
  tax: ["included", "added"],
  waiting: ["none", "list"],
} as const;
export type Choice = keyof typeof choices;

/** As typed. */
export interface TypedBonus {
  title: string;
  cost: string;
  bought: boolean;
}

/** Of a new offer. */
export const beginning: Values = {
  side: "front-end",
  kind: "seminar",
  format: "place",
  meeting: "byKind",
  taxRate: "10",
  tax: "included",
  bonuses: "[]",
  minutes: "120",
  seats: "8",
  waiting: "list",
  hours: "12",
  from: "09:00",
  to: "21:00",
  reminders: "",
  ...usualTalk,
};

export function readOffer(offer: Offer): ReadDefinition {
  const { key, etag, title, about, side, kind, format, meeting, price, threshold, bonuses, next, form, sessions, consultation } = offer;
  const text = (value: number | undefined) => (value === undefined ? "" : String(value));
  const waiting = sessions?.waiting;
  return {
    key,
    etag,
    values: {
      ja: title.ja ?? "",
      en: title.en ?? "",
      aboutJa: about?.ja ?? "",
      aboutEn: about?.en ?? "",
      side,
      kind,
      format,
      meeting: meeting === undefined ? "byKind" : meeting ? "yes" : "no",
      price: text(price?.amount),
      taxRate: String(price?.taxRate ?? 10),
      tax: price?.taxIncluded === false ? "added" : "included",
      trust: text(threshold?.trust),
      interest: text(threshold?.interest),
      bonuses: writeBonuses(bonuses.map(({ title: name, cost, bought }) => ({ title: name, cost: String(cost), bought }))),
      next: next ?? "",
      form: form ?? "",
      minutes: text(sessions?.minutes),
      seats: text(sessions?.seats),
      waiting: waiting ? "list" : "none",
      hours: String(waiting?.hours ?? 12),
      from: waiting?.from ?? "09:00",
      to: waiting?.to ?? "21:00",
      reminders: sessions?.reminders === undefined ? "" : JSON.stringify(sessions.reminders),
      ...talkValues(consultation),
    },
  };
}

export function bonusesIn({ bonuses = "" }: Values): TypedBonus[] {
  return JSON.parse(bonuses || "[]");
}

export function writeBonuses(bonuses: readonly TypedBonus[]): string {
  return JSON.stringify(bonuses);
}

/** Null: as usual. */
export function remindersIn({ reminders = "" }: Values): string[] | null {
  return reminders === "" ? null : JSON.parse(reminders);
}

/** Whether new dates can be made of it. */
export function hasDates({ minutes = "", seats = "" }: Values): boolean {
  return minutes.trim() !== "" || seats.trim() !== "";
}

/** What is wrong, by field; each names its word. */
export function offerFaults(
  values: Values,
): Record<string, "titleMissing" | "noAmount" | "noHours" | "noSpan" | "bonusMissing" | "mustMeet"> {
  const faults: ReturnType<typeof offerFaults> = {};
  if ((values.ja ?? "").trim() === "" && (values.en ?? "").trim() === "") faults.ja = "titleMissing";
  for (const field of numbers) if (Number.isNaN(amountOf(values[field]))) faults[field] = "noAmount";
  bonusesIn(values).forEach(({ title, cost }, index) => {
    if (title.trim() === "") faults[`bonuses.${index}.title`] = "bonusMissing";
    if (Number.isNaN(amountOf(cost))) faults[`bonuses.${index}.cost`] = "noAmount";
  });
  if (values.side === "front-end" && values.meeting === "no") faults.meeting = "mustMeet";
  if (hasDates(values) && values.waiting === "list") {
    const hours = hoursOf(values);
    if (!(hours >= 0.5 && hours <= 168)) faults.hours = "noHours";
    if ((values.from ?? "") >= (values.to ?? "")) faults.to = "noSpan";
  }
  return faults;
}

/** The field of the dialog for a path in the body. */
export function offerPlace(path: string): string {
  const [first = "", second = ""] = path.split(".");
  if (first === "consultation") return talkPlace(path.slice(first.length + 1));
  if (path.startsWith("sessions.waiting.") || first === "threshold") return path.split(".").at(-1) ?? path;
  if (first === "title") return second || "ja";
  if (first === "about") return second === "en" ? "aboutEn" : "aboutJa";
  if (first === "price") return second === "taxRate" ? "taxRate" : "price";
  return first === "sessions" ? second : path;
}

/** What the dialog does not show stays as it was. */
export function offerBody(values: Values, before: Offer | null): PutOffersKeyBody {
  const { aboutJa = "", aboutEn = "", next = "", form = "", meeting } = values;
  const [price, trust, interest, minutes, seats] = numbers.map((field) => amountOf(values[field]));
  const about = localTextOf({ ja: aboutJa, en: aboutEn });
  const threshold = { ...(trust !== undefined && { trust }), ...(interest !== undefined && { interest }) };
  const reminders = remindersIn(values);
  return {
    ...notShown(before),
    title: localTextOf(values),
    ...(Object.keys(about).length > 0 && { about }),
    side: chosen(choices.side, values.side, "front-end"),
    kind: chosen(choices.kind, values.kind, "seminar"),
    format: chosen(choices.format, values.format, "place"),
    ...((meeting === "yes" || meeting === "no") && { meeting: meeting === "yes" }),
    ...(price !== undefined &&
      price > 0 && {
        price: { amount: price, taxRate: taxRates[chosen(choices.taxRate, values.taxRate, "10")], taxIncluded: values.tax !== "added" },
      }),
    ...(Object.keys(threshold).length > 0 && { threshold }),
    bonuses: bonusesIn(values).map(({ title, cost, bought }) => ({ title: title.trim(), cost: amountOf(cost) ?? 0, bought })),
    ...(next !== "" && { next }),
    ...(form !== "" && { form }),
    ...(hasDates(values) && {
      sessions: {
        ...(minutes !== undefined && { minutes }),
        ...(seats !== undefined && { seats }),
        ...(values.waiting === "list" && { waiting: { hours: hoursOf(values), from: values.from ?? "", to: values.to ?? "" } }),
        ...(reminders !== null && { reminders }),
      },
    }),
    ...talkBody(values),
  };
}

function notShown(before: Offer | null): object {
  if (before === null) return {};
  const { key, etag, title, about, side, kind, format, meeting, price, threshold, bonuses, next, form, sessions, consultation, ...others } =
    before;
  return others;
}

const taxRates = { "10": 10, "8": 8, "0": 0 } as const;

function chosen<Value extends string>(known: readonly Value[], value: string | undefined, otherwise: Value): Value {
  return known.find((one) => one === value) ?? otherwise;
}

function hoursOf({ hours = "" }: Values): number {
  const plain = hours.normalize("NFKC").trim();
  return /^\d{1,3}(\.\d)?$/.test(plain) ? Number(plain) : Number.NaN;
}
