import { z } from "zod";
import { localTime } from "./printing.ts";

const conditions = z.array(z.looseObject({ kind: z.string(), holds: z.boolean() }));
const judgedSchema = z.array(z.object({ arm: z.number(), conditions }));
const contactsSchema = z.record(
  z.string(),
  z.object({
    state: z.string(),
    reason: z.string().nullish(),
    suppressed: z.array(z.string()).default([]),
    subscription: z.string().nullish(),
  }),
);

/** Shown by other columns, or ids that say nothing to a reader. */
const silent = new Set([
  "arm",
  "judged",
  "contacts",
  "category",
  "channel",
  "dueAt",
  "prompt",
  "rivals",
  "hold",
  "eventId",
  "send",
  "from",
  "since",
  "sentLately",
]);

const instant = z.iso.datetime({ offset: true });

/** What a decision was made from, in a few words, with times on the wall clock of `zone`; all of it is in `--json`. */
export function inputWords(inputs: Readonly<Record<string, unknown>>, zone: string): string {
  const valueWords = (value: unknown) => (instant.safeParse(value).success ? localTime(zone, new Date(String(value))) : String(value));
  const judged = judgedSchema.safeParse(inputs.judged);
  const contacts = contactsSchema.safeParse(inputs.contacts);
  const rest = Object.entries(inputs).filter(([key, value]) => !silent.has(key) && isShort(value));
  return [
    ...(judged.success
      ? judged.data.flatMap(({ arm, conditions }) => conditions.map((one) => `arm ${arm + 1}: ${conditionWords(one)}`))
      : []),
    ...(contacts.success ? Object.entries(contacts.data).map(contactWords) : []),
    ...rest.map(([key, value]) => (key === "event" ? valueWords(value) : `${key} ${valueWords(value)}`)),
  ].join("; ");
}

function isShort(value: unknown): boolean {
  return (typeof value === "string" && value.length <= 200) || typeof value === "number" || typeof value === "boolean";
}

function conditionWords({ kind, holds, ...more }: z.infer<typeof conditions>[number]): string {
  const list = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value));
  const bounds = [
    ...(more.atLeast == null ? [] : [`at least ${String(more.atLeast)}`]),
    ...(more.below == null ? [] : [`below ${String(more.below)}`]),
  ].join(" and ");
  const answer = holds ? "yes" : "no";
  switch (kind) {
    case "score":
      return `${String(more.dimension)} is ${String(more.value)}, ${bounds}? ${answer}`;
    case "tags": {
      const wanted = Array.isArray(more.has) && more.has.length > 0 ? [`has ${list(more.has)}`] : [];
      const unwanted = Array.isArray(more.hasNot) && more.hasNot.length > 0 ? [`has not ${list(more.hasNot)}`] : [];
      return `tags: ${[...wanted, ...unwanted].join(", ")}? ${answer}`;
    }
    case "field":
      return `field ${String(more.key)}? ${answer}`;
    case "stage":
    case "relation":
      return `${kind} is ${String(more.value)}, one of ${list(more.oneOf)}? ${answer}`;
    default:
      return `${kind} ${list(more.reachable ?? "")}? ${answer}`;
  }
}

function contactWords([channel, contact]: [string, z.infer<typeof contactsSchema>[string]]): string {
  const { state, reason, suppressed, subscription } = contact;
  const words = [
    reason ? `${state} (${reason})` : state,
    ...(suppressed.length > 0 ? [`suppressed for ${suppressed.join(" and ")}`] : []),
    ...(state === "unconfirmed" ? [] : [subscription ?? "never agreed"]),
  ];
  return `${channel}: ${words.join(", ")}`;
}
