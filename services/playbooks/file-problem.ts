import { AppError } from "../../domain/app-error.ts";
import type { Problem } from "../../domain/sequences/lint.ts";
import { inEach, type Language, type LocalText } from "../../domain/words/local-text.ts";

/** A problem with the file that it is in, relative to the playbook. `line` 0: the file as a whole. */
export interface FileProblem extends Problem {
  readonly file: string;
}

/** A playbook whose files cannot be read. Its sentence has a line for each problem. */
export class PlaybookError extends AppError {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(
      "invalid",
      "playbook-invalid",
      inEach((language) => problems.map((problem) => describeFileProblem(problem, language)).join("\n")),
    );
    this.problems = problems;
  }
}

/** A reason why the playbook cannot be read. */
export function unreadable(message: LocalText, file: string, line = 0, column = 0): FileProblem {
  return { file, line, column, severity: "error", code: "playbook-invalid", message, hint: null };
}

/** `playbook.yaml:3:5: senders: …` */
export function describeFileProblem({ file, line, column, message, hint }: FileProblem, language: Language): string {
  const place = [file, ...(line > 0 ? [line] : []), ...(line > 0 && column > 0 ? [column] : [])].join(":");
  const more = hint === null ? "" : language === "ja" ? hint.ja : ` ${hint.en}`;
  return `${place}: ${message[language]}${more}`;
}
