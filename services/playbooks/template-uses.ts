import { type Category, isAdvertising } from "../../domain/touches/category.ts";
import type { Registry } from "../engine/modules/registry.ts";
import { ENROLMENT } from "../enrolments/module.ts";
import type { PlaybookFiles } from "./read-playbook.ts";

/** What sends a template, and the strictest category of these messages. */
export interface TemplateUse {
  category: Category;
  /** Kinds of origins. */
  origins: string[];
  /** All categories in which it is sent. */
  categories: Category[];
}

/** The uses of each template. The category decides what a template must have; of several, the strictest counts (advertising). */
export function templateUses({ manifest, sequences }: PlaybookFiles, { modules }: Registry): Map<string, TemplateUse> {
  const uses = new Map<string, TemplateUse>();
  const addUse = (key: string, category: Category, origin: string) => {
    const known = uses.get(key);
    const strictest = known && isAdvertising(known.category) ? known.category : category;
    uses.set(key, {
      category: strictest,
      origins: [...new Set([...(known?.origins ?? []), origin])],
      categories: [...new Set([...(known?.categories ?? []), category])],
    });
  };
  for (const { source } of sequences) {
    const category = /^category:\s*["']?(verification|transactional|nurture|promotion|care)\b/m.exec(source)?.[1] as Category | undefined;
    if (category === undefined) continue;
    for (const [, key] of source.matchAll(/\b(?:email|line|script):\s*["']?([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)/g)) {
      if (key !== undefined) addUse(key, category, ENROLMENT);
    }
  }
  for (const { playbook } of modules) {
    for (const { template, origin, category } of playbook?.templates?.(manifest) ?? []) addUse(template, category, origin);
  }
  return uses;
}
