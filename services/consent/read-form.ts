import { AppError } from "../../domain/app-error.ts";
import { type FormDefinition, formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import type { Transaction } from "../../prisma/client.ts";

/** A sign-up form by key; throws AppError not-found. */
export async function readForm(tx: Transaction, key: string): Promise<FormDefinition> {
  const { rows } = await tx.query<{ definition: unknown }>("select definition from form where key = $1", [key]);
  if (!rows[0]) throw new AppError("not-found", "form-unknown", { ja: "そのフォームはありません。", en: "There is no such form here." });
  return formDefinitionSchema.parse(rows[0].definition);
}
