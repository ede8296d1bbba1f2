import { z } from "zod";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import { conditionWords as words } from "./condition-words.ts";

const conditionSchema = z.looseObject({ kind: z.string(), holds: z.boolean() });
const judgedSchema = z.array(z.object({ arm: z.number(), conditions: z.array(conditionSchema) }));

/** What a journey's choice was made from: its event or field, and the conditions that were asked, with their answers. Empty: nothing. */
export function choiceWords(
  inputs: Readonly<Record<string, unknown>>,
  language: Language,
  events: ReadonlyMap<string, { readonly words: LocalText }> = new Map(),
): string {
  const judged = judgedSchema.safeParse(inputs.judged);
  const { event, field } = inputs;
  return [
    ...(judged.success
      ? judged.data.flatMap(({ arm, conditions }) => conditions.map((one) => words.way(arm + 1, conditionText(one))[language]))
      : []),
    ...thresholdTexts(inputs).map((text) => text[language]),
    ...(typeof event === "string" ? [events.get(event)?.words[language] ?? event] : []),
    ...(typeof field === "string" ? [field] : []),
  ].join(language === "ja" ? "、" : "; ");
}

const thresholdSchema = z.object({ threshold: z.record(z.string(), z.number()), scores: z.record(z.string(), z.number()) });

/** The scores that an offer asks for, and those that the lead had. */
function thresholdTexts(inputs: Readonly<Record<string, unknown>>): LocalText[] {
  const asked = thresholdSchema.safeParse(inputs);
  if (!asked.success) return [];
  const { threshold, scores } = asked.data;
  return Object.entries(threshold).map(([dimension, points]) => words.threshold(dimension, scores[dimension] ?? 0, points));
}

function conditionText({ kind, holds, ...asked }: z.infer<typeof conditionSchema>): LocalText {
  const answer = holds ? words.holds : words.fails;
  switch (kind) {
    case "score":
      return words.score(String(asked.dimension), String(asked.value), boundsText(asked), answer);
    case "tags":
      return words.tags(listOf(asked.has), listOf(asked.hasNot), answer);
    case "field":
      return words.field(String(asked.key), answer);
    case "stage":
      return words.stage(String(asked.value), listOf(asked.oneOf), answer);
    case "relation":
      return words.relation(String(asked.value), listOf(asked.oneOf), answer);
    case "orders":
      return words.orders(String(asked.value), boundsText(asked), answer);
    default:
      return words.channel(listOf(asked.reachable), answer);
  }
}

function boundsText({ atLeast, below }: Readonly<Record<string, unknown>>): LocalText {
  const bounds = [...(atLeast == null ? [] : [words.atLeast(String(atLeast))]), ...(below == null ? [] : [words.below(String(below))])];
  return { ja: bounds.map(({ ja }) => ja).join("、"), en: bounds.map(({ en }) => en).join(" and ") };
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
