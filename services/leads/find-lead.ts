import { AppError } from "../../domain/app-error.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import type { Context } from "../engine/context/context.ts";

export interface FoundLead {
  id: string;
  /** Family and given name, else the display name; empty when none is known. */
  name: string;
  /** IANA zone. */
  zone: string;
  /** True when the given id or address is that of a lead that was merged into this one. */
  merged: boolean;
  erasedAt: Date | null;
}

const lineUser = /^U[0-9a-f]{32}$/;

/**
 * Finds a lead by id, by e-mail address as people type it, or by LINE user id; for a merged lead, the one it was merged into. Throws
 * AppError invalid, not-found.
 */
export async function findLead(context: Context, named: string): Promise<FoundLead> {
  const key = keyOf(named.trim());
  const { rows } = await context.database.pool.query<FoundLead>(
    `with recursive named as (
       select l.id, l.merged_into, 0 as hops from lead l
       where l.id = $1::uuid or l.id in (select c.lead_id from contact c where c.channel = $2 and c.address_key = $3)
       union all
       select l.id, l.merged_into, n.hops + 1 from named n join lead l on l.id = n.merged_into where n.hops < 50
     )
     select l.id, coalesce(nullif(concat_ws(' ', l.family_name, l.given_name), ''), l.display_name, '') as name, l.zone, n.hops > 0 as merged,
       l.erased_at as "erasedAt"
     from named n join lead l on l.id = n.id where n.merged_into is null order by l.created_at desc limit 1`,
    [key.id, key.channel, key.address],
  );
  if (rows[0]) return rows[0];
  throw new AppError(
    "not-found",
    "lead-unknown",
    key.id
      ? { ja: `IDが ${key.id} の人はいません。`, en: `There is no lead with the id ${key.id}.` }
      : { ja: `アドレスが ${key.address} の人はいません。`, en: `No lead has the address ${key.address}.` },
  );
}

function keyOf(named: string): { id: string | null; channel: string | null; address: string | null } {
  if (isUuid(named)) return { id: named.toLowerCase(), channel: null, address: null };
  if (lineUser.test(named)) return { id: null, channel: "line", address: named };
  const reading = readEmailAddress(named);
  if (reading.kind !== "bad") return { id: null, channel: "email", address: reading.key };
  throw new AppError("invalid", "bad-lead", {
    ja: `「${named}」はIDでも、メールアドレスでも、LINEのユーザーIDでもありません。`,
    en: `"${named}" is neither a lead's id nor an e-mail address nor a LINE user id.`,
  });
}
