import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { type Checklist, checklistSchema } from "../../domain/campaigns/checklist.ts";
import type { ManifestWith } from "../../domain/playbooks/section.ts";
import type { campaignsShape } from "../../domain/playbooks/sections/campaigns.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { PlaybookContent, PlaybookEntry } from "../engine/modules/playbook-section.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";

const SETTING = "campaignChecklists";

export async function writeChecklists(
  tx: Transaction,
  { manifest: { campaignChecklists } }: PlaybookContent<ManifestWith<typeof campaignsShape>>,
): Promise<void> {
  await writeSetting(tx, SETTING, campaignChecklists);
}

export async function readChecklistEntries(tx: Transaction): Promise<PlaybookEntry[]> {
  return readSettings(tx, { [SETTING]: SETTING });
}

/** The checklists of the playbook, for a choice. */
export async function readChecklists(tx: Transaction): Promise<Checklist[]> {
  return readSetting(tx, SETTING, z.array(checklistSchema), []);
}

/** Throws AppError invalid. */
export async function requireChecklist(tx: Transaction, key: string): Promise<Checklist> {
  const found = (await readChecklists(tx)).find((one) => one.key === key);
  if (found) return found;
  throw new AppError("invalid", "checklist-unknown", {
    ja: `チェックリスト「${key}」は、公開中のプレイブックにありません。`,
    en: `The published playbook has no checklist "${key}".`,
  });
}
