import type { Offer, PutOffersKeyBody } from "../../api/generated/routes.schemas.ts";
import type { Values } from "../../parts/differences.ts";
import { amountOf } from "./definition-values.ts";

const numbers = ["talkMinutes", "step", "bufferBefore", "bufferAfter", "horizon", "perDay"] as const;
const lengths = ["notice", "change"] as const;

/** Fields of an offer that guests book as a consultation, in their order. */
export const talkFields = [...numbers, ...lengths, "talkReminders", "questions"] as const;
export type TalkField = (typeof talkFields)[number];

type Rules = NonNullable<Offer["consultation"]>;

export interface Question {
  key: string;
  ja: string;
  en: string;
  required: boolean;
}

/** What a new consultation begins with: as the API does. */
export const usualTalk: Values = {
  talkMinutes: "60",
  step: "30",
  bufferBefore: "0",
  bufferAfter: "0",
  notice: "24 hours",
  change: "",
  horizon: "60",
  perDay: "",
  talkReminders: "1 day, 1 hour",
  questions: "[]",
};

/** Undefined: guests do not book it. */
export function talkValues(rules: Rules | undefined): Values {
  if (rules === undefined) return { ...usualTalk, talkMinutes: "" };
  const { minutes, step, bufferBefore, bufferAfter, notice, change, horizon, perDay, reminders = [], questions = [] } = rules;
  const text = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    talkMinutes: text(minutes),
    step: text(step),
    bufferBefore: text(bufferBefore),
    bufferAfter: text(bufferAfter),
    notice: notice ?? "",
    change: change ?? "",
    horizon: text(horizon),
    perDay: text(perDay),
    talkReminders: reminders.join(", "),
    questions: writeQuestions(
      questions.map(({ key, label, required = false }) => ({ key, ja: label.ja ?? "", en: label.en ?? "", required })),
    ),
  };
}

export function readQuestions(text: string | undefined): Question[] {
  return JSON.parse(text || "[]");
}

export const writeQuestions = (questions: readonly Question[]): string => JSON.stringify(questions);

const isLength = (text: string): boolean => /^\d{1,4} (?:minutes?|hours?|days?|weeks?)$/.test(text);

const remindersIn = (text: string | undefined): string[] =>
  (text ?? "")
    .normalize("NFKC")
    .split(/[,、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Whether guests book it: a consultation with a length. */
function isBookable({ kind, talkMinutes = "" }: Values): boolean {
  return kind === "consultation" && talkMinutes.trim() !== "";
}

/** The name of the word for what is wrong with each field; nothing for an offer that guests do not book. */
export function wrongTalk(
  values: Values,
): Partial<Record<TalkField, "sources.noAmount" | "offers.consultation.noLength" | "offers.consultation.questionMissing">> {
  if (!isBookable(values)) return {};
  const { notice = "", change = "" } = values;
  return {
    ...Object.fromEntries(numbers.filter((field) => Number.isNaN(amountOf(values[field]))).map((field) => [field, "sources.noAmount"])),
    ...(notice.trim() !== "" && !isLength(notice.trim()) && { notice: "offers.consultation.noLength" }),
    ...(change.trim() !== "" && !isLength(change.trim()) && { change: "offers.consultation.noLength" }),
    ...(!remindersIn(values.talkReminders).every(isLength) && { talkReminders: "offers.consultation.noLength" }),
    ...(readQuestions(values.questions).some(({ ja, en }) => ja.trim() === "" && en.trim() === "") && {
      questions: "offers.consultation.questionMissing",
    }),
  };
}

/** The field of the dialog for a path in the body below `consultation`. */
export function talkPlace(path: string): TalkField {
  const [first = ""] = path.split(".");
  if (first === "reminders") return "talkReminders";
  return talkFields.find((field) => field === first) ?? "talkMinutes";
}

/** `consultation` of the offer's body; nothing for an offer that guests do not book. */
export function talkBody(values: Values): Pick<PutOffersKeyBody, "consultation"> {
  if (!isBookable(values)) return {};
  const [minutes, step, bufferBefore, bufferAfter, horizon, perDay] = numbers.map((field) => amountOf(values[field]));
  const { notice = "", change = "" } = values;
  return {
    consultation: {
      ...(minutes !== undefined && { minutes }),
      ...(step !== undefined && { step }),
      ...(bufferBefore !== undefined && { bufferBefore }),
      ...(bufferAfter !== undefined && { bufferAfter }),
      ...(horizon !== undefined && { horizon }),
      ...(perDay !== undefined && { perDay }),
      ...(notice.trim() !== "" && { notice: notice.trim() }),
      ...(change.trim() !== "" && { change: change.trim() }),
      reminders: remindersIn(values.talkReminders),
      questions: readQuestions(values.questions).map(({ key, ja, en, required }) => ({
        key,
        label: { ...(ja.trim() !== "" && { ja: ja.trim() }), ...(en.trim() !== "" && { en: en.trim() }) },
        required,
      })),
    },
  };
}
