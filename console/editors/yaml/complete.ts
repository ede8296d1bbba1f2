import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { hoverTooltip } from "@codemirror/view";
import { placeAt } from "./place.ts";
import { keysAt, meaningOf, valuesAt } from "./schema.ts";

/** Keys of templates by channel: what `send`, `messages` and `script` may name. */
export type TemplateKeys = Readonly<Record<string, readonly string[]>>;

/** Completes keys and fixed values from the schema of the language, and the names of templates. */
export function completer(templates: () => TemplateKeys): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const word = context.matchBefore(/[\p{L}\p{N}_./-]*/u);
    if (word === null || (word.from === word.to && !context.explicit)) return null;
    const place = placeAt(context.state.doc.toString(), word.from);
    if (place.key === null) {
      const options = keysAt(place.path).map(({ label, description }) => ({
        label,
        type: "property",
        apply: `${label}: `,
        ...(description !== null && { info: description }),
      }));
      return { from: word.from, options, validFor: /^[\w.]*$/ };
    }
    const names = templateNames(place.path, place.key, templates());
    const options = [...valuesAt(place), ...names].map((label) => ({ label, type: "enum" }));
    return options.length === 0 ? null : { from: word.from, options, validFor: /^[\w/-]*$/ };
  };
}

function templateNames(path: readonly string[], key: string, templates: TemplateKeys): readonly string[] {
  if (path.at(-1) === "send" || path.at(-1) === "messages") return templates[key] ?? [];
  return key === "script" ? (templates.person ?? []) : [];
}

/** Tells what a key means while the pointer rests on it. */
export const meaningOnHover = hoverTooltip((view, position) => {
  const word = view.state.wordAt(position);
  if (word === null) return null;
  const text = view.state.doc.toString();
  const { path, key } = placeAt(text, word.from);
  if (key !== null) return null;
  const meaning = meaningOf(path, text.slice(word.from, word.to));
  if (meaning === null) return null;
  return {
    pos: word.from,
    end: word.to,
    above: true,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "cm-meaning";
      dom.textContent = meaning;
      return { dom };
    },
  };
});
