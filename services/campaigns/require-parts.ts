import { AppError } from "../../domain/app-error.ts";
import { type CampaignDates, requireCampaignDates } from "../../domain/campaigns/campaign-dates.ts";
import type { Transaction } from "../../prisma/client.ts";
import { staffUnknown } from "./set-campaign-owner.ts";

export interface CampaignParts extends CampaignDates {
  ownerId: string | null;
  source: string;
  sequence: string | null;
}

/** Throws AppError invalid for dates in a wrong order and for a source, a sequence or a member of staff that is not there. */
export async function requireParts(tx: Transaction, { ownerId, source, sequence, ...dates }: CampaignParts): Promise<void> {
  requireCampaignDates(dates);
  const { rows } = await tx.query<{ hasSource: boolean; hasSequence: boolean; hasOwner: boolean }>(
    `select exists (select 1 from source where key = $1) as "hasSource", exists (select 1 from sequence where key = $2) as "hasSequence",
       exists (select 1 from staff where id = $3 and disabled_at is null) as "hasOwner"`,
    [source, sequence, ownerId],
  );
  const [known] = rows;
  if (!known?.hasSource)
    throw new AppError("invalid", "source-unknown", {
      ja: `獲得経路「${source}」はありません。先に「設定」の「獲得経路」で作ってください。`,
      en: `There is no source "${source}". Make it in the settings first.`,
    });
  if (sequence !== null && !known.hasSequence)
    throw new AppError("invalid", "sequence-unknown", {
      ja: `シーケンス「${sequence}」はありません。`,
      en: `There is no sequence "${sequence}".`,
    });
  if (ownerId !== null && !known.hasOwner) throw staffUnknown();
}

/**
 * Two campaigns cannot gain by one source on the same days: nobody could say which of them gained a lead. Campaigns of a source wait for one
 * another here. Throws AppError conflict.
 */
export async function requireFreeSource(
  tx: Transaction,
  { id, source, startsOn, endsOn }: { id: string; source: string; startsOn: string; endsOn: string },
): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('campaign-source ' || $1, 0))", [source]);
  const { rows } = await tx.query<{ name: string }>(
    `select name from campaign where source_key = $1 and id <> $2 and cancelled_at is null and starts_on <= $4 and ends_on >= $3
     order by starts_on limit 1`,
    [source, id, startsOn, endsOn],
  );
  const [other] = rows;
  if (!other) return;
  throw new AppError("conflict", "campaign-source-taken", {
    ja: `同じ期間に、同じ獲得経路を使うキャンペーン「${other.name}」があります。どちらで出会った方か区別できないため、獲得経路か日付を変えてください。`,
    en: `The campaign "${other.name}" uses the same source on these days, so nobody could tell which of the two gained a lead. Choose another source or other days.`,
  });
}
