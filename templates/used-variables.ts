import type { CompiledEmail } from "./email-template.ts";
import type { CompiledLine } from "./line-template.ts";
import { liquidGlobals } from "./liquid.ts";
import type { CompiledPerson } from "./person-template.ts";

type Compiled = CompiledEmail | CompiledLine | CompiledPerson;

/** The names of a variable, outermost first, such as `["urls", "form", "gift"]`. Ends before the first computed name. */
export type UsedVariable = readonly string[];

// Compiled templates are immutable, and each process loads one only once.
const known = new WeakMap<Compiled, readonly UsedVariable[]>();

/** Every variable that a compiled template uses, in any branch. */
export function usedVariables(compiled: Compiled): readonly UsedVariable[] {
  const found = known.get(compiled);
  if (found) return found;
  const used = textsOf(compiled).flatMap(({ text, escaping }) => (text.includes("{") ? liquidGlobals(text, escaping) : []));
  known.set(compiled, used);
  return used;
}

function textsOf(compiled: Compiled): { text: string; escaping: "html" | "text" }[] {
  switch (compiled.kind) {
    case "email":
      return [
        { text: compiled.subject, escaping: "text" },
        { text: compiled.html, escaping: "html" },
        { text: compiled.text, escaping: "text" },
      ];
    case "line":
      return stringsIn(compiled.messages).map((text) => ({ text, escaping: "text" }));
    case "person":
      return [{ text: compiled.script, escaping: "text" }];
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
