import { checkLiquid, parseLiquid, renderLiquid } from "./liquid.ts";
import { type Problem, TemplateError } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import { type KnownNames, type OriginVariables, sampleVariables, type Variables } from "./variables.ts";

/** The script of a call, visit or letter, for staff: Markdown with Liquid. */
export interface PersonSource {
  script: string;
}

export interface CompiledPerson {
  kind: "person";
  script: string;
}

/** Throws TemplateError. */
export function compilePerson(source: PersonSource): CompiledPerson {
  const problems = checkPerson(source, {}).filter((problem) => problem.code !== "unknown-variable");
  if (problems.length > 0) throw new TemplateError(problems);
  return { kind: "person", script: source.script.trim() };
}

export function renderPerson(compiled: CompiledPerson, variables: Variables): string {
  return renderLiquid(parseLiquid(compiled.script, "text"), variables, "text").trim();
}

export function checkPerson(source: PersonSource, known: KnownNames, origin?: OriginVariables): Problem[] {
  if (source.script.trim() === "") return [{ code: "empty", message: words.scriptEmpty, where: "script" }];
  return checkLiquid(source.script, "text", sampleVariables(known, "ja", "nurture", origin), "script", origin?.foreign);
}
