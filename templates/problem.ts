import type { Language, LocalText } from "../domain/words/local-text.ts";

/** A problem in a template that its author can correct. `line` and `column` count from 1 in the part that `where` names. */
export interface Problem {
  /** Stable code, lower case with hyphens: `unknown-variable`, `mjml`, `legal-footer` … */
  code: string;
  message: LocalText;
  /** Part of the template: `subject`, `mjml`, `text`, `messages[2].text`, `script`, `sender` … */
  where: string;
  line?: number;
  column?: number;
  /** The name that was probably meant. */
  suggestion?: string;
  /** Default: error. A warning does not prevent publishing. */
  severity?: "warning";
}

/** A template cannot be compiled or rendered. `problems` lists every reason. */
export class TemplateError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => describeProblem(problem, "en")).join("\n"));
    this.name = "TemplateError";
    this.problems = problems;
  }
}

/** `mjml 12:4 There is no variable …`, for terminals and logs. */
export function describeProblem(problem: Problem, language: Language): string {
  const position = problem.line === undefined ? "" : ` ${problem.line}${problem.column === undefined ? "" : `:${problem.column}`}`;
  return `${problem.where}${position} ${problem.message[language]}`;
}
