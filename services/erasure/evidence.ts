import { evidenceUntil } from "../../domain/vault/keep-until.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { keepInVault } from "../engine/vault/keep-in-vault.ts";

/** What the vault keeps of an erased lead: the consents by which we sent to them, and when we last did (LAW2). */
export interface Evidence {
  leadId: string;
  contacts: { id: string; channel: string; address: string }[];
  consents: {
    contactId: string | null;
    topic: string;
    channel: string;
    kind: string;
    basis: string | null;
    method: string;
    /** The wording that was shown, by its hash; its text stays in `wording`. */
    wording: { id: string; hash: string } | null;
    networkAddress: string | null;
    /** ISO 8601. */
    at: string;
    data: Record<string, unknown>;
  }[];
  /** ISO 8601. */
  lastSendAt: string;
}

/**
 * Copies the evidence of these leads' consents to the vault, when anything was ever sent to them. The caller has locked the leads. Returns
 * until when it is kept; null when nothing must be kept.
 */
export async function sealEvidence(tx: Transaction, context: Context, leadIds: string[]): Promise<Date | null> {
  const now = context.clock.now();
  const rows = await gatherEvidence(tx, leadIds, now);
  const held = rows.filter((row): row is Gathered & { sentAt: Date } => row.sentAt !== null && row.consents.length > 0);
  const kept = held.map(({ hashes, sentAt, ...evidence }) => ({
    hashes,
    until: evidenceUntil(sentAt),
    evidence: { ...evidence, lastSendAt: sentAt.toISOString() } satisfies Evidence,
  }));
  for (const { hashes, until, evidence } of kept)
    await keepInVault(tx, context, {
      kind: "evidence",
      leadId: evidence.leadId,
      addressHashes: hashes,
      number: null,
      text: JSON.stringify(evidence),
      until,
    });
  return kept.reduce<Date | null>((latest, { until }) => (latest !== null && latest > until ? latest : until), null);
}

interface Gathered extends Omit<Evidence, "lastSendAt"> {
  hashes: string[];
  /** Null when nothing was ever sent to them. */
  sentAt: Date | null;
}

/** The contacts and consents of these leads, and when they were last sent something. */
export async function gatherEvidence(tx: Transaction, leadIds: string[], now: Date): Promise<Gathered[]> {
  const { rows } = await tx.query<Gathered>(
    `select l.id as "leadId", last.at as "sentAt",
       array(select distinct c.address_hash from contact c where c.lead_id = l.id) as hashes,
       (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'channel', c.channel, 'address', c.address) order by c.id), '[]')
        from contact c where c.lead_id = l.id) as contacts,
       (select coalesce(jsonb_agg(jsonb_build_object('contactId', k.contact_id, 'topic', k.topic, 'channel', k.channel, 'kind', k.kind, 'basis', k.basis,
            'method', k.method, 'wording', case when w.id is not null then jsonb_build_object('id', w.id, 'hash', w.hash) end,
            'networkAddress', k.network_address, 'at', k.at, 'data', k.data) order by k.at, k.id), '[]')
        from consent k left join wording w on w.id = k.wording_id where k.lead_id = l.id) as consents
     from lead l cross join lateral (
       select max(coalesce(s.settled_at, $2::timestamptz)) as at from send s
       where s.lead_id = l.id and (s.state in ('sent', 'unknown', 'dispatching') or s.past_dot > 0)) last
     where l.id = any($1::uuid[])`,
    [leadIds, now],
  );
  return rows;
}
