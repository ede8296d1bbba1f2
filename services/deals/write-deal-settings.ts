import type { Transaction } from "../../prisma/client.ts";
import type { PlaybookContent, PlaybookEntry } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";

/** The objections of a playbook. */
export async function writeDealSettings(tx: Transaction, { manifest: { objections } }: PlaybookContent): Promise<void> {
  await writeSetting(tx, "objections", objections);
}

export async function readDealSettings(tx: Transaction): Promise<PlaybookEntry[]> {
  return readSettings(tx, { objections: "objections" });
}
