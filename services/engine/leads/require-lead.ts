import { AppError } from "../../../domain/app-error.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { leadUnknown } from "./lead-unknown.ts";

/** Throws AppError not-found for an id that no lead has, gone for a lead that was erased or merged into another. */
export async function requireLead(tx: Transaction, leadId: string): Promise<void> {
  const { rows } = await tx.query<{ erasedAt: Date | null; mergedInto: string | null }>(
    'select erased_at as "erasedAt", merged_into as "mergedInto" from lead where id = $1',
    [leadId],
  );
  const lead = rows[0];
  if (!lead) throw leadUnknown();
  if (lead.erasedAt) throw leadErased(lead.erasedAt);
  if (lead.mergedInto) {
    throw new AppError("gone", "lead-merged", {
      ja: `この方の記録は ${lead.mergedInto} に統合されました。そちらのIDを使ってください。`,
      en: `This lead was merged into ${lead.mergedInto}: use that id.`,
    });
  }
}

export function leadErased(at: Date): AppError {
  const date = at.toISOString().slice(0, 10);
  return new AppError("gone", "lead-erased", { ja: `この方のデータは${date}に消去されました。`, en: `This lead was erased on ${date}.` });
}
