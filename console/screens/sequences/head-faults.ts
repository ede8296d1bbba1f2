import type { Mark } from "../../editors/mark.ts";
import { headPathAt } from "./head-source.ts";

/** The fields of the form, by their keys in the YAML. */
const fields = [
  ...["title", "category", "topic", "enter.on", "enter.where", "enter.again", "goal", "leave"],
  ...["window.days", "window.from", "window.to", "window.holidays", "late.after", "late.then"],
] as const;

/** Problems that stand at another key than the one that mends them. */
const mendedAt: Readonly<Record<string, string>> = { "no-topic": "topic", "no-window": "window.days" };

/** What was judged, and what was found. */
interface Judged {
  source: string;
  problems: readonly { code: string }[];
}

export interface HeadFaults {
  /** What is wrong with a field. */
  at: (field: string) => readonly Mark[];
  /** What is wrong above the steps, but with none of the fields. */
  elsewhere: readonly Mark[];
  count: number;
}

/** The problems above the steps by their fields. `marks` are those of the lint, one for each of its problems. */
export function headFaults({ source, problems }: Judged, marks: readonly Mark[]): HeadFaults {
  const byField = new Map<string, Mark[]>();
  const elsewhere: Mark[] = [];
  for (const [place, mark] of marks.entries()) {
    const path = headPathAt(source, mark.from);
    if (path[0] === "steps") continue;
    const written = path.join(".");
    const field = mendedAt[problems[place]?.code ?? ""] ?? fields.find((one) => written === one || written.startsWith(`${one}.`));
    if (field === undefined) elsewhere.push(mark);
    else byField.set(field, [...(byField.get(field) ?? []), mark]);
  }
  const count = elsewhere.length + [...byField.values()].reduce((sum, { length }) => sum + length, 0);
  return { at: (field) => byField.get(field) ?? [], elsewhere, count };
}
