import { formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import type { Transaction } from "../../prisma/client.ts";

/** The form that asks for most of these topics and demands no other; null when there is none. */
export async function formThatAsksFor(tx: Transaction, topics: readonly string[]): Promise<{ formKey: string; topics: string[] } | null> {
  const { rows } = await tx.query<{ key: string; definition: unknown }>("select key, definition from form order by key");
  const fitting = rows.flatMap(({ key, definition }) => {
    const form = formDefinitionSchema.parse(definition);
    const asked = form.topics.filter(({ topic }) => topics.includes(topic)).map(({ topic }) => topic);
    const demandsOther = form.topics.some(({ topic, required }) => required && !topics.includes(topic));
    return asked.length === 0 || demandsOther ? [] : [{ formKey: key, topics: asked }];
  });
  return fitting.toSorted((one, other) => other.topics.length - one.topics.length)[0] ?? null;
}
