import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import { stepIndex } from "../../domain/sequences/step-index.ts";
import { templatesOf } from "../../domain/sequences/step-messages.ts";
import type { Category } from "../../domain/touches/category.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { ENROLMENT } from "../enrolments/module.ts";
import { addUse, type TemplateUse } from "./template-content.ts";

/** One place that sends a template: a step of a published sequence, or a module, such as the opt-in. */
export interface TemplateUser {
  origin: string;
  category: Category;
  /** Null for a module. */
  sequence: string | null;
  step: string | null;
  /** Title of the sequence, or what people call the module's messages. */
  title: LocalText;
}

/** What sends each template now, by its key. Sequences count with their current version; a retired one sends nothing new. */
export async function readUsers(tx: Transaction, { registry }: Context): Promise<Map<string, TemplateUser[]>> {
  const users = new Map<string, TemplateUser[]>();
  const add = (template: string, user: TemplateUser) => void users.set(template, [...(users.get(template) ?? []), user]);
  const { rows } = await tx.query<{ sequence: string; title: string; definition: SequenceDefinition }>(
    `select s.key as sequence, s.title, v.definition
     from sequence s join sequence_version v on v.id = s.current_version_id order by s.key`,
  );
  for (const { sequence, title, definition } of rows) {
    for (const step of [...stepIndex(definition).values()].map((place) => place.step)) {
      const user = { origin: ENROLMENT, category: definition.category, sequence, step: step.id, title: { ja: title, en: title } };
      for (const template of templatesOf(step)) add(template, user);
    }
  }
  for (const { playbook } of registry.modules) {
    for (const { template, origin, category } of (await playbook?.sent?.(tx)) ?? []) {
      const words = registry.origins.get(origin)?.words ?? { ja: origin, en: origin };
      add(template, { origin, category, sequence: null, step: null, title: words });
    }
  }
  return users;
}

/** The same as the judge of a template needs it; undefined when nothing sends it. */
export function combinedUse(users: readonly TemplateUser[] | undefined): TemplateUse | undefined {
  return users?.reduce<TemplateUse | undefined>((use, { category, origin }) => addUse(use, category, origin), undefined);
}
