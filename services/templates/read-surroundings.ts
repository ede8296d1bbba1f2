import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readSampleKeyed } from "../engine/modules/sample-keyed.ts";
import { readSampleLinks } from "../engine/modules/sample-links.ts";
import { readBusiness } from "../engine/settings/business.ts";
import type { Surroundings } from "./judge-template.ts";
import { combinedUse, readUsers } from "./read-users.ts";

/** What a template is judged against, as the database has it: the fields and links that exist, the business, what sends the template. */
export async function readSurroundings(
  tx: Transaction,
  context: Context,
  { key, language }: { key: string | null; language: string },
): Promise<Surroundings> {
  const { rows } = await tx.query<{ key: string; type: string }>("select key, type from field_definition order by key");
  return {
    use: key === null ? undefined : combinedUse((await readUsers(tx, context)).get(key)),
    known: {
      fields: rows.map((field) => field.key),
      fieldTypes: Object.fromEntries(rows.map((field) => [field.key, field.type])),
      links: await readSampleLinks(tx, context.registry),
      keyed: await readSampleKeyed(tx, context.registry, language),
    },
    business: await readBusiness(tx),
    language,
  };
}
