import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { openVault } from "../engine/vault/open-vault.ts";
import type { Evidence } from "./evidence.ts";

export interface KeptEvidence extends Evidence {
  erasedAt: Date;
  keepUntil: Date;
}

/**
 * Reads the vault when staff must answer for a message to a lead who was erased since: by the lead's id, or by the address that the
 * complaint names. The audit keeps who read it, and why. Throws AppError not-found, invalid.
 */
export async function readEvidence(context: Context, input: { named: string; reason: string; actor: string }): Promise<KeptEvidence[]> {
  const records = await openVault(context, { ...input, kind: "evidence" }, "evidence-read");
  if (records.length === 0)
    throw new AppError("not-found", "evidence-unknown", {
      ja: "この方について保管されている記録はありません。何も送っていないか、保管の期限が過ぎています。",
      en: "The vault holds nothing about this lead: nothing was sent, or the time to keep it is over.",
    });
  return records.map(({ text, erasedAt, keepUntil }) => ({ ...(JSON.parse(text) as Evidence), erasedAt, keepUntil }));
}
