import { AppError } from "../../domain/app-error.ts";
import { type FormDefinition, formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import type { Transaction } from "../../prisma/client.ts";

/** A sign-up form by key; throws AppError not-found. */
export async function readForm(tx: Transaction, key: string): Promise<FormDefinition> {
  const form = await findForm(tx, key);
  if (!form) throw new AppError("not-found", "form-unknown", { ja: "そのフォームはありません。", en: "There is no such form here." });
  return form;
}

/** Null for a form that is no longer there. */
export async function findForm(tx: Transaction, key: string): Promise<FormDefinition | null> {
  const { rows } = await tx.query<{ definition: unknown }>("select definition from form where key = $1", [key]);
  return rows[0] ? formDefinitionSchema.parse(rows[0].definition) : null;
}

/** Null for a form that was never published. */
export async function newestFormVersion(tx: Transaction, key: string): Promise<number | null> {
  const { rows } = await tx.query<{ version: number | null }>("select max(version) as version from form_version where form_key = $1", [
    key,
  ]);
  return rows[0]?.version ?? null;
}
