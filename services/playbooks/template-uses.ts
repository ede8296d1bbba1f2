import type { Category } from "../../domain/touches/category.ts";
import type { Registry } from "../engine/modules/registry.ts";
import { ENROLMENT } from "../enrolments/module.ts";
import { addUse, type TemplateUse } from "../templates/module.ts";
import type { PlaybookFiles } from "./read-playbook.ts";

/** The uses of each template. The category decides what a template must have; of several, the strictest counts (advertising). */
export function templateUses({ manifest, sequences }: PlaybookFiles, { modules }: Registry): Map<string, TemplateUse> {
  const uses = new Map<string, TemplateUse>();
  const add = (key: string, category: Category, origin: string) => void uses.set(key, addUse(uses.get(key), category, origin));
  for (const { source } of sequences) {
    const category = /^category:\s*["']?(verification|transactional|nurture|promotion|care)\b/m.exec(source)?.[1] as Category | undefined;
    if (category === undefined) continue;
    for (const [, key] of source.matchAll(/\b(?:email|line|script):\s*["']?([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)/g)) {
      if (key !== undefined) add(key, category, ENROLMENT);
    }
  }
  for (const { playbook } of modules) {
    for (const { template, origin, category } of playbook?.templates?.(manifest) ?? []) add(template, category, origin);
  }
  return uses;
}
