import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { EditorSelection } from "@codemirror/state";

/** A variable that a template may use. */
export interface Field {
  path: string;
  /** The whole of what is written for it, such as `{{ lead.name }}`. */
  insert: string;
  label: string;
  sample: string;
}

/** What stands between the brackets that are open before the cursor; null where none are. */
export function openLiquid(before: string): { from: number; word: string } | null {
  const found = /\{\{-?[ \t]*([\w.]*)$/.exec(before);
  return found === null ? null : { from: found.index, word: found[1] ?? "" };
}

/**
 * How a chosen variable is written. `before` and `after` are of the line, around the cursor; the answer replaces so many characters before
 * and after it.
 */
export function fieldEdit(before: string, after: string, { path, insert }: Pick<Field, "path" | "insert">) {
  const open = openLiquid(before);
  if (open === null) return { back: 0, forth: 0, text: insert };
  const close = /^[\w.]*[ \t]*-?\}{1,2}/.exec(after)?.[0];
  const rest = /^[\w.]*/.exec(after)?.[0].length ?? 0;
  const isClosedLater = /^[^{]*\}\}/.test(after);
  if (close === undefined && isClosedLater) return { back: open.word.length, forth: rest, text: path };
  return { back: before.length - open.from, forth: close?.length ?? 0, text: insert };
}

/** Elements of MJML that mails are made of. */
const elements = [
  ...["mj-section", "mj-column", "mj-text", "mj-button", "mj-image", "mj-divider", "mj-spacer", "mj-table", "mj-wrapper", "mj-group"],
  ...["mj-hero", "mj-raw", "mj-social", "mj-social-element", "mj-navbar", "mj-navbar-link", "mj-accordion", "mj-carousel"],
  ...["mj-head", "mj-body", "mj-preview", "mj-attributes", "mj-all", "mj-class", "mj-style", "mj-font", "mj-title", "mj-breakpoint"],
];

/** Completes variables behind `{{`, all of them on demand, and the elements of MJML behind `<`. */
export function liquidCompleter(
  fields: () => readonly Field[],
  { tags }: { tags: boolean },
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const open = openLiquid(before);
    if (open !== null || context.explicit) {
      const from = context.pos - (open?.word.length ?? 0);
      return { from, options: fields().map(option), validFor: /^[\w.]*$/ };
    }
    const tag = tags ? /<\/?([\w-]*)$/.exec(before)?.[1] : undefined;
    if (tag === undefined) return null;
    return { from: context.pos - tag.length, options: elements.map((label) => ({ label, type: "type" })), validFor: /^[\w-]*$/ };
  };
}

function option(field: Field): Completion {
  return {
    label: field.path,
    detail: field.label,
    type: "variable",
    ...(field.sample !== "" && { info: field.sample }),
    apply: (view, _completion, _from, to) => {
      const line = view.state.doc.lineAt(to);
      const { back, forth, text } = fieldEdit(line.text.slice(0, to - line.from), line.text.slice(to - line.from), field);
      view.dispatch({
        changes: { from: to - back, to: to + forth, insert: text },
        selection: EditorSelection.cursor(to - back + text.length),
        userEvent: "input.complete",
      });
    },
  };
}
