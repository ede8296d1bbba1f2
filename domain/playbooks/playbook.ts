import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { explainFullWidth, type FullWidth } from "../words/full-width.ts";
import type { LocalText } from "../words/local-text.ts";
import { customIssue, issueText, valueAt } from "../words/schema-issues.ts";
import { notYaml } from "../words/yaml-texts.ts";
import type { PlaybookManifest } from "./manifest.ts";
import type { ManifestSection } from "./section.ts";
import { playbookTexts } from "./values.ts";

/**
 * A playbook is a folder: a business process as data.
 *
 *     playbook.yaml                        the sections of all modules (sections/)
 *     sequences/<key>.yaml                 one sequence each, in the sequence language; <key> is its `sequence:`
 *     templates/layout.mjml                layout of the mails, with the marks <!-- preview --> and <!-- body -->
 *     templates/<folder>/<name>.mjml       mail <folder>/<name>: front matter (subject, preview), then the body for the layout;
 *                                          a file that begins with <mjml> does not use the layout
 *     templates/<folder>/<name>.txt        its text part; generated from the HTML if missing
 *     templates/<folder>/<name>.line.yaml  LINE messages
 *     templates/<folder>/<name>.person.md  script for a person
 *     documents/…                          files that `documents` names
 *
 * Templates are in the playbook's language. Another language is written before the file extension: `verify.en.mjml`, `hello.en.line.yaml`.
 */

export interface ManifestProblem {
  /** `forms[0].purpose`; empty for the file as a whole. */
  where: string;
  message: LocalText;
  line?: number;
  column?: number;
}

export type ParsedManifest = { ok: true; manifest: PlaybookManifest } | { ok: false; problems: ManifestProblem[] };

/** Reads `playbook.yaml`, which has these sections. Returns the manifest, or all of its problems in the order of the file. */
export function parsePlaybookManifest(source: string, sections: readonly ManifestSection[]): ParsedManifest {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error): ManifestProblem => ({
        where: "",
        message: notYaml(error.message, error.code),
        ...(error.linePos ? { line: error.linePos[0].line, column: error.linePos[0].col } : {}),
      }),
    );
    return { ok: false, problems: explainFullWidth(source, problems, wide).toSorted(byPlace) };
  }
  const raw: unknown = document.toJS({ maxAliasCount: 50 });
  const parsed = composeSchema(sections).safeParse(raw);
  if (parsed.success) return { ok: true, manifest: parsed.data as PlaybookManifest };
  const position = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
    return {};
  };
  const keyPosition = (path: readonly PropertyKey[], key: string | undefined) => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const found = isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : undefined;
    if (!isScalar(found) || !found.range) return undefined;
    const { line, col } = lines.linePos(found.range[0]);
    return { line, column: col };
  };
  const problems: ManifestProblem[] = parsed.error.issues.map((issue) => ({
    where: issue.path
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
      .join("")
      .replace(/^\./, ""),
    message: issueText(issue, { value: valueAt(raw, issue.path), texts: playbookTexts }),
    ...((issue.code === "unrecognized_keys" ? keyPosition(issue.path, issue.keys[0]) : undefined) ?? position(issue.path)),
  }));
  return { ok: false, problems: explainFullWidth(source, problems, wide).toSorted(byPlace) };
}

/** Its output is a PlaybookManifest: that type is made from the same shapes. Sections of other modules only add keys. */
function composeSchema(sections: readonly ManifestSection[]) {
  const shape: z.ZodRawShape = Object.assign({}, ...sections.map((section) => section.shape));
  return z.strictObject(shape).superRefine((manifest, context) => {
    for (const section of sections) {
      section.check?.(manifest as PlaybookManifest, (path, message) => context.addIssue({ ...customIssue(message), path: [...path] }));
    }
  });
}

function wide({ line, column, message }: FullWidth): ManifestProblem {
  return { where: "", message, line, column };
}

function byPlace(one: ManifestProblem, other: ManifestProblem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
