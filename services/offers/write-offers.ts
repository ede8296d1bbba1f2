import { offerChanged } from "../../domain/offers/threshold.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { PlaybookContent, PlaybookEntry } from "../engine/modules/playbook-section.ts";
import { wakeAllWaiting } from "../engine/processes/wake-waiting.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";

/** The offers of a playbook, and the templates of the messages about their sessions. */
export async function writeOffers(tx: Transaction, { manifest: { offers, sessions } }: PlaybookContent, now: Date): Promise<void> {
  for (const offer of offers) await writeOffer(tx, offer, now);
  if (sessions) await writeSetting(tx, "sessions", sessions);
}

/** Wakes those who wait for the offer's threshold when it changes. */
export async function writeOffer(tx: Transaction, { key, ...definition }: OfferDefinition, now: Date): Promise<void> {
  const { rowCount } = await tx.query(
    `insert into offer (key, definition) values ($1, $2) on conflict (key) do update set definition = excluded.definition
     where offer.definition <> excluded.definition`,
    [key, JSON.stringify(definition)],
  );
  if (rowCount !== 0) await wakeAllWaiting(tx, offerChanged(key), now);
}

/** Offers and the templates of their sessions, as they are now. */
export async function readOfferEntries(tx: Transaction): Promise<PlaybookEntry[]> {
  const { rows } = await tx.query<PlaybookEntry>("select 'offers.' || key as place, definition as value from offer order by key");
  return [...(await readSettings(tx, { sessions: "sessions" })), ...rows];
}
