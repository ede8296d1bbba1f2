/** A fault in a template that its author can mend. `line` and `column` count from 1 in the part that `where` names. */
export interface Problem {
  /** Stable, lower-case with hyphens: `unknown-variable`, `mjml`, `legal-footer` … */
  code: string;
  message: string;
  /** Part of the template: `subject`, `mjml`, `text`, `messages[2].text`, `script`, `sender` … */
  where: string;
  line?: number;
  column?: number;
}

/** A template that cannot be compiled; `problems` says why, all of it at once. */
export class TemplateError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "TemplateError";
    this.problems = problems;
  }
}

/** `mjml 12:4 unknown variable …`, for terminals and logs. */
export function describeProblem(problem: Problem): string {
  const position = problem.line === undefined ? "" : ` ${problem.line}${problem.column === undefined ? "" : `:${problem.column}`}`;
  return `${problem.where}${position} ${problem.message}`;
}
