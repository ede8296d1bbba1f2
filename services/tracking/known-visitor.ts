import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { storedVisit, type Visit } from "./visitor.ts";

/**
 * Whether a visitor is known as the lead: from the same network, with the same browser, the lead has followed a link of a message to them as a
 * person. Opens of pages do not count, since whoever a link was forwarded to opens them. A private network tells nobody apart.
 */
export async function isKnownVisitor(
  tx: Transaction,
  context: Context,
  { leadId, visit }: { leadId: string; visit: Visit },
): Promise<boolean> {
  const { agent, network } = storedVisit(context, visit);
  if (network === "" || agent === "") return false;
  const { rowCount } = await tx.query(
    `select 1 from hit where lead_id = $1 and network = $2 and agent = $3 and label = 'human' and kind <> 'page' limit 1`,
    [leadId, network, agent],
  );
  return rowCount === 1;
}

/** The network of a visitor as it is stored: a keyed hash; empty if it is private. */
export function networkHash(context: Context, visit: Visit): string {
  return storedVisit(context, visit).network;
}
