import { AFTER_FIRST_STEP } from "../offers/first-step.ts";
import { itemsOf, mapOf } from "./as-written.ts";
import type { Found, Known, Path } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import type { SequenceSource } from "./source.ts";

/**
 * No back-end offer before a front-end one (features.md I2): reports each step whose message speaks of a back-end offer, unless the journey
 * begins with the first step or with a declared route, waits for it, or is for customers.
 */
export function checkFirstStep({ enter, steps }: SequenceSource, { templates = [], offers = [], routes = [] }: Known): Found[] {
  const backEnd = new Set(offers.flatMap(({ key, side }) => (side === "back-end" ? [key] : [])));
  const sold = (template: string) =>
    templates.filter(({ key }) => key === template).flatMap(({ offers: named = [] }) => named.filter((offer) => backEnd.has(offer)));
  const found: Found[] = [];
  const walk = (list: unknown, at: Path, isAfter: boolean): void => {
    for (const [place, item] of itemsOf(list).entries()) {
      const step = mapOf(item);
      const path = [...at, place];
      const offer = isAfter ? undefined : templatesIn(step).flatMap(sold)[0];
      if (offer !== undefined) {
        const message = words.secondStepFirst(String(step.id), offer);
        found.push({ path: [...path, "id"], at: "value", severity: "error", code: "second-step-first", message, hint: words.firstStep });
      }
      for (const [number, arm] of itemsOf(step.branch).entries()) {
        const { when, steps: then, otherwise } = mapOf(arm);
        walk(then, [...path, "branch", number, "steps"], isAfter || mapOf(when).relation === "customer");
        walk(otherwise, [...path, "branch", number, "otherwise"], isAfter);
      }
      walk(step.then, [...path, "then"], isAfter || isFirstStep(mapOf(step.waitFor).event));
      walk(step.otherwise, [...path, "otherwise"], isAfter);
    }
  };
  const entered = enter === "manual" ? null : enter.on;
  walk(steps, ["steps"], isFirstStep(entered) || routes.some(({ on }) => on === entered));
  return found;
}

function isFirstStep(event: unknown): boolean {
  return typeof event === "string" && AFTER_FIRST_STEP.includes(event);
}

/** The templates that a step as written sends: `send: { email: … }`, the messages of an invitation. A task's script is for staff. */
function templatesIn({ send, invite }: Readonly<Record<string, unknown>>): string[] {
  const texts = (value: unknown): string[] => (typeof value === "string" ? [value] : Object.values(mapOf(value)).flatMap(texts));
  return [...texts(send), ...itemsOf(mapOf(invite).messages).flatMap(texts)];
}
