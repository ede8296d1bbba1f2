import type { LocalText } from "../words/local-text.ts";
import { stepNames, findingWords as words } from "./finding-words.ts";
import type { Funnel, FunnelStep } from "./funnel.ts";
import type { SellingProcess } from "./process.ts";
import { SALE_STEP, theNine } from "./the-nine.ts";
import type { TrailGroup } from "./trail.ts";

/** `error`: the sale is broken here, the product is zero or will be. `warning`: below the alarm, or not in order. `remark`: below the goal. */
export type FindingSeverity = "error" | "warning" | "remark";

export const findingKinds = ["missing", "order", "nobody", "zero", "empty", "alarm", "target", "passed", "early", "product"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that the owner of the process has to look at. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly step: string | null;
  /** The number of the step whose people it is about. */
  readonly group: TrailGroup | null;
  readonly text: LocalText;
}

/** All findings, the worst first; of equals, in the order of the process. */
export function findingsOf(process: SellingProcess, funnel: Funnel): Finding[] {
  const found = [
    ...faultsOf(process),
    ...(funnel.people === 0
      ? [finding("nobody", "error", null, null, words.nobody)]
      : funnel.steps.flatMap((step) => findingsAt(process, step))),
    ...lookAtTheProduct(process, funnel),
  ];
  const rank = { error: 0, warning: 1, remark: 2 } as const;
  return found.toSorted((one, other) => rank[one.severity] - rank[other.severity]);
}

/** What is wrong with the definition itself: one of the nine steps is not there, or not in its place. */
export function faultsOf({ steps }: SellingProcess): Finding[] {
  const keys = steps.map(({ step }) => step);
  const missing = theNine.filter((step) => !keys.includes(step));
  const known = keys.flatMap((step) => theNine.find((one) => one === step) ?? []);
  const misplaced = known.filter((step, place) => known.slice(0, place).some((before) => theNine.indexOf(before) > theNine.indexOf(step)));
  return [
    ...missing.map((step) => finding("missing", "error", step, null, words.missing(stepNames[step]))),
    ...misplaced.map((step) => finding("order", "error", step, null, words.order(titleOf({ steps }, step)))),
  ];
}

function findingsAt(process: SellingProcess, at: FunnelStep): Finding[] {
  const place = process.steps.findIndex(({ step }) => step === at.step);
  const definition = process.steps[place];
  const after = process.steps[place + 1];
  const title = titleOf(process, at.step);
  const found: Finding[] = [];
  if (at.entered === 0 && at.holes > 0) found.push(finding("empty", "error", at.step, "holes", words.empty(title, at.holes)));
  if (after !== undefined && at.entered > 0 && at.moved === 0 && at.stayed > 0) {
    found.push(finding("zero", "error", at.step, "stayed", words.zero(title, titleOf(process, after.step), at.entered)));
  } else if (definition?.next !== undefined && (at.verdict === "alarm" || at.verdict === "remark")) {
    const settled = at.entered - at.waiting;
    const { alarm, target, causes } = definition.next;
    const rate = Math.floor((at.moved * 1_000) / settled) / 10;
    found.push(
      at.verdict === "alarm"
        ? finding("alarm", "warning", at.step, "stayed", words.alarm(title, { rate, alarm, causes }))
        : finding("target", "remark", at.step, "stayed", words.target(title, { rate, target })),
    );
  }
  if (at.entered > 0 && at.holes > 0) found.push(finding("passed", "warning", at.step, "holes", words.passed(title, at.holes)));
  if (at.early > 0) found.push(finding("early", "warning", at.step, "early", words.early(title, at.early)));
  return found;
}

/** Every step up to the closing reaches its goal, and still nobody buys: then it is not the way of selling (seed article 001). */
function lookAtTheProduct(process: SellingProcess, { steps, sales }: Funnel): Finding[] {
  const place = process.steps.findIndex(({ step }) => step === SALE_STEP);
  const before = steps.slice(0, Math.max(place, 0));
  const closing = before.at(-1);
  if (sales !== 0 || closing === undefined || closing.entered - closing.waiting === 0) return [];
  const judged = before.slice(0, -1).filter(({ verdict }) => verdict !== "none");
  const isAllGood = judged.length > 0 && judged.every(({ verdict }) => verdict === "good") && before.every(({ entered }) => entered > 0);
  return isAllGood ? [finding("product", "error", SALE_STEP, null, words.product)] : [];
}

function finding(kind: FindingKind, severity: FindingSeverity, step: string | null, group: TrailGroup | null, text: LocalText): Finding {
  return { kind, severity, step, group, text };
}

function titleOf({ steps }: Pick<SellingProcess, "steps">, step: string): LocalText {
  const { ja, en } = steps.find((one) => one.step === step)?.title ?? {};
  return { ja: ja ?? en ?? step, en: en ?? ja ?? step };
}
