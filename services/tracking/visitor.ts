import { keyedHash } from "../../domain/keyed-hash.ts";
import { isStranger } from "../../domain/tracking/judge-visitor.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Who followed a link, as far as a request tells. */
export interface Visit {
  method: string;
  /** User agent as sent; kept for the label, cut to 300 characters. */
  agent: string;
  /** Unit that shares an address, such as an IPv6 /64; empty if it is private, so that it tells nobody apart. */
  network: string;
}

const KNOWN_FOR = "90 days";

/** As stored: the agent cut, the network hashed. */
export function storedVisit(context: Context, { method, agent, network }: Visit): Visit {
  const hash = network === "" ? "" : keyedHash(context.keys.suppression, `network:${network}`).toString("hex").slice(0, 24);
  return { method, agent: agent.slice(0, 300), network: hash };
}

/** Whether the visitor of this message is another lead (domain/tracking/judge-visitor.ts). `visit` is as stored. */
export async function isVisitOfStranger(
  tx: Transaction,
  context: Context,
  { leadId, sendId, agent, network }: { leadId: string; sendId: string } & Pick<Visit, "agent" | "network">,
): Promise<boolean> {
  if (network === "" || agent === "") return false;
  const { rows } = await tx.query<{ othersOfVisitor: number; knownToLead: boolean; leadHasOther: boolean }>(
    `select
       (select count(*)::int from (select distinct h.lead_id from hit h where h.network = $3 and h.agent = $4 and h.label = 'human'
          and h.at > $5::timestamptz - $6::interval and h.lead_id <> $1 limit 2) others) as "othersOfVisitor",
       exists (select 1 from hit h where h.lead_id = $1 and h.send_id <> $2 and h.network = $3 and h.agent = $4 and h.label = 'human')
         as "knownToLead",
       exists (select 1 from hit h where h.lead_id = $1 and h.network <> '' and (h.network, h.agent) <> ($3, $4) and h.label = 'human')
         as "leadHasOther"`,
    [leadId, sendId, network, agent, context.clock.now(), KNOWN_FOR],
  );
  return rows[0] !== undefined && isStranger(rows[0]);
}
