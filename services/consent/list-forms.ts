import type { FormDefinition } from "../../domain/playbooks/sections/consent.ts";
import type { Context } from "../engine/context/context.ts";

/** The sign-up forms, each with its title in this language or, where that is missing, in the other one. */
export async function listForms(context: Context, language: "ja" | "en"): Promise<{ key: string; title: string }[]> {
  const { rows } = await context.database.pool.query<{ key: string; title: FormDefinition["title"] }>(
    "select key, definition->'title' as title from form order by key",
  );
  return rows.map(({ key, title }) => ({ key, title: title[language] ?? title.ja ?? title.en ?? key }));
}
