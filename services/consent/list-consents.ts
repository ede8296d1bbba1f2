import type { Context } from "../engine/context/context.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";

export interface ListedConsent {
  id: string;
  at: Date;
  /** given · withdrawn */
  kind: string;
  topic: string;
  /** { ja, en } */
  title: Record<string, string>;
  channel: string;
  basis: string | null;
  method: string;
  /** How the lead told staff, such as phone; null where they did it themselves. */
  how: string | null;
  /** Who recorded it: staff:<name>. */
  recordedBy: string | null;
  /** The text that was shown, with its version and hash. */
  wording: { key: string; language: string; version: number; text: string; hash: string } | null;
  /** The last part of the address is hidden. */
  networkAddress: string | null;
}

/** Every consent of a lead and its withdrawal, the newest first (LAW2). Throws AppError not-found. */
export async function listConsents({ database }: Context, leadId: string): Promise<ListedConsent[]> {
  const lead = await database.pool.query("select 1 from lead where id = $1", [leadId]);
  if (lead.rowCount === 0) throw leadUnknown();
  const { rows } = await database.pool.query<ListedConsent>(
    `select k.id, k.at, k.kind, k.topic, coalesce(t.title, '{}') as title, k.channel, k.basis, k.method,
       k.data->>'how' as how, k.data->>'actor' as "recordedBy",
       case when w.id is not null then jsonb_build_object('key', w.key, 'language', w.language, 'version', w.version, 'text', w.text, 'hash', w.hash) end as wording,
       k.network_address as "networkAddress"
     from consent k left join topic t on t.key = k.topic left join wording w on w.id = k.wording_id
     where k.lead_id = $1 order by k.at desc, k.id desc limit 1000`,
    [leadId],
  );
  return rows.map((row) => ({ ...row, networkAddress: row.networkAddress && masked(row.networkAddress) }));
}

/** `192.0.2.1` → `192.0.2.x`; of IPv6 the first three groups stay. Staff need not know the rest; the evidence keeps it. */
function masked(address: string): string {
  if (/^\d+(?:\.\d+){3}$/.test(address)) return address.replace(/\d+$/, "x");
  return `${address.split(":").slice(0, 3).join(":")}:…`;
}
