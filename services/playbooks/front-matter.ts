import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { explainFullWidth, findFullWidth } from "../../domain/words/full-width.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { issueText, valueAt } from "../../domain/words/schema-issues.ts";
import { notYaml } from "../../domain/words/yaml-texts.ts";
import { type FileProblem, unreadable } from "./file-problem.ts";
import { playbookWords as words } from "./words.ts";

const schema = z.strictObject({ subject: z.string().trim().min(1), preview: z.string().trim().min(1).optional() });

/** The text between the two lines of `---` at the head of a mail. Its first line is the second of the file. */
export function readFrontMatter(text: string, file: string): { matter: z.infer<typeof schema> } | { faults: FileProblem[] } {
  const fault = ({ line = 0, column = 1, message }: { line?: number; column?: number; message: LocalText }) =>
    unreadable(message, file, line + 1, column);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, 1).map(({ message, code, linePos }) => {
      const { line, col } = linePos?.[0] ?? { line: 1, col: 1 };
      return { line, column: col, message: notYaml(message, code) };
    });
    return { faults: explainFullWidth(text, errors, (wide) => wide).map(fault) };
  }
  const written: unknown = document.toJS();
  const parsed = schema.safeParse(written);
  if (parsed.success) return { matter: parsed.data };
  const wide = findFullWidth(text);
  if (wide.length > 0) return { faults: wide.map(fault) };
  return {
    faults: parsed.error.issues.map((issue) => {
      const name = issue.path.join(".");
      if (name === "subject" && (valueAt(written, issue.path) ?? null) === null) return fault({ message: words.noSubject });
      const said = issueText(issue, { value: valueAt(written, issue.path) });
      const key = issue.code === "unrecognized_keys" ? issue.keys[0] : issue.path[0];
      return fault({ ...placeOf(document, lines, String(key)), message: name === "" ? said : words.inFrontMatter(name, said) });
    }),
  };
}

function placeOf({ contents }: Document, lines: LineCounter, key: string): { line?: number; column?: number } {
  const pair = isMap(contents) ? contents.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  if (offset === undefined) return {};
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
