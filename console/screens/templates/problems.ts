import type { TemplateContent, TemplateProblem } from "../../api/generated/routes.schemas.ts";
import type { Mark } from "../../editors/mark.ts";
import { type PartId, partIn, partsOf } from "./content.ts";

/** The part that a problem is in: `messages[2].text` is in the messages. Null for one of the sender or the business. */
export function partOfProblem({ where }: Pick<TemplateProblem, "where">, content: TemplateContent): PartId | null {
  const name = /^\w+/.exec(where)?.[0];
  return partsOf(content).find(({ id }) => id === name)?.id ?? null;
}

/** Where a problem stands in the text of its part, in characters: its word, or the beginning where its line is not known. */
export function placeOf({ line, column }: Pick<TemplateProblem, "line" | "column">, text: string): { from: number; to: number } {
  if (line === null) return { from: 0, to: 0 };
  const start = text.split("\n", line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const end = text.indexOf("\n", start);
  const from = Math.min(start + (column ?? 1) - 1, end === -1 ? text.length : end);
  const word = /^(?:\{\{.*?\}\}|\{%.*?%\}|<\/?[\w-]+|[\p{L}\p{N}_.:/-]+)/u.exec(text.slice(from))?.[0] ?? "";
  return { from, to: from + word.length };
}

/** The problems of one part as marks in its text. */
export function marksIn(problems: readonly TemplateProblem[], content: TemplateContent, part: PartId, language: "ja" | "en"): Mark[] {
  const text = partIn(content, part);
  return problems
    .filter((problem) => partOfProblem(problem, content) === part)
    .map((problem) => ({ ...placeOf(problem, text), severity: problem.severity, message: problem.message[language], fix: null }));
}
