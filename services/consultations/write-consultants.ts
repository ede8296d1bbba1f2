import type { Consultant } from "../../domain/consultations/consultant.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { PlaybookContent, PlaybookEntry } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";

/** The consultants of a playbook, and the templates of the messages about consultations. */
export async function writeConsultants(tx: Transaction, { manifest: { consultants, consultations } }: PlaybookContent): Promise<void> {
  for (const consultant of consultants) await writeConsultant(tx, consultant);
  if (consultations) await writeSetting(tx, "consultations", consultations);
}

/** Also brings one back who was retired. */
export async function writeConsultant(tx: Transaction, { key, ...definition }: Consultant): Promise<void> {
  await tx.query(
    `insert into consultant (key, definition) values ($1, $2)
     on conflict (key) do update set definition = excluded.definition, retired_at = null`,
    [key, JSON.stringify(definition)],
  );
}

/** Consultants and the templates of their messages, as they are now. */
export async function readConsultantEntries(tx: Transaction): Promise<PlaybookEntry[]> {
  const { rows } = await tx.query<PlaybookEntry>(
    "select 'consultants.' || key as place, definition as value from consultant where retired_at is null order by key",
  );
  return [...(await readSettings(tx, { consultations: "consultations" })), ...rows];
}
