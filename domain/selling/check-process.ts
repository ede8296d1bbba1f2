import type { LocalText } from "../words/local-text.ts";
import { eventsOf, type SellingProcess } from "./process.ts";

type Report = (path: readonly (string | number)[], message: LocalText) => void;

/** Reports what the schema cannot see: names that occur twice, and names of nothing. */
export function checkProcess({ steps, routes }: SellingProcess, sources: readonly { key: string }[], report: Report): void {
  const goals = steps.flatMap(({ goals: own }, place) =>
    own.map(({ goal }, at) => ({ key: goal, path: ["steps", place, "goals", at, "goal"] })),
  );
  if (steps.length === 0) report(["steps"], { ja: "ステップを1つ以上書いてください。", en: "Write at least one step." });
  checkOnce(
    steps.map(({ step }, place) => ({ key: step, path: ["steps", place, "step"] })),
    report,
  );
  checkOnce(
    routes.map(({ route }, place) => ({ key: route, path: ["routes", place, "route"] })),
    report,
  );
  checkOnce(goals, report);
  steps.forEach(({ undone, ...step }, place) => {
    undone.forEach(({ takes }, at) => {
      if (takes === undefined || eventsOf({ undone, ...step }).includes(takes)) return;
      report(["steps", place, "undone", at, "takes"], {
        ja: `「${takes}」は、このステップの reached にありません。`,
        en: `"${takes}" is not among what this step is reached by.`,
      });
    });
    if (step.also === step.group)
      report(["steps", place, "also"], {
        ja: "もう1つのグループには、group と違うものを書いてください。",
        en: "The second group must be another one.",
      });
  });
  routes.forEach(({ enter, skips }, place) => {
    if (!sources.some(({ key }) => key === enter.source))
      report(["routes", place, "enter", "source"], {
        ja: `「${enter.source}」という獲得経路はありません。`,
        en: `There is no source "${enter.source}".`,
      });
    skips.forEach((skip, at) => {
      if (steps.some(({ step }) => step === skip)) return;
      report(["routes", place, "skips", at], { ja: `「${skip}」というステップはありません。`, en: `There is no step "${skip}".` });
    });
    if (steps.every(({ step }) => skips.includes(step)))
      report(["routes", place, "skips"], { ja: "すべてのステップを飛ばすことはできません。", en: "A route cannot skip all steps." });
  });
}

function checkOnce(items: readonly { key: string; path: readonly (string | number)[] }[], report: Report): void {
  const seen = new Set<string>();
  for (const { key, path } of items) {
    if (seen.has(key)) report(path, { ja: `「${key}」が2回書かれています。`, en: `"${key}" is there twice.` });
    seen.add(key);
  }
}

/** Every event that the process names, with its place. */
export function eventsNamedIn({ steps, routes }: SellingProcess): { event: string; path: (string | number)[] }[] {
  return [
    ...steps.flatMap((step, place) => [
      ...eventsOf(step).map((event, at) => ({ event, path: ["steps", place, "reached", at] })),
      ...step.undone.map(({ by }, at) => ({ event: by, path: ["steps", place, "undone", at, "by"] })),
      ...step.goals.flatMap(({ reached }, at) =>
        reached.map((event, nth) => ({ event, path: ["steps", place, "goals", at, "reached", nth] })),
      ),
    ]),
    ...routes.map(({ enter }, place) => ({ event: enter.on, path: ["routes", place, "enter", "on"] })),
  ];
}
