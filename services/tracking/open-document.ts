import { v7 as uuidv7 } from "uuid";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { readDocument } from "./read-document.ts";
import { documentOpened } from "./tracking-events.ts";
import { isVisitOfStranger, storedVisit, type Visit } from "./visitor.ts";

/** Presses of one message that are kept: they tell the lead from others, and a flood of them costs nobody anything (rules.md SEC11). */
const MOST_OF_SEND = 50;

/** Why a press has its label; the same words as for links. */
const reasons = { human: "none", stranger: "other-lead" } as const;

export interface OpenedDocument {
  title: string;
  contentType: string;
  content: Buffer;
}

/**
 * Returns a document after somebody pressed the button. That it was opened is recorded once per message, unless somebody else than the lead
 * pressed, as far as that can be told (TRK1). Throws AppError not-found.
 */
export async function openDocument(context: Context, token: string, visit: Visit): Promise<OpenedDocument> {
  const view = await readDocument(context, token);
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const { leadId, sendId, key } = view;
    const { method, agent, network } = storedVisit(context, visit);
    const stranger = await isVisitOfStranger(tx, context, { leadId, sendId, agent, network });
    const label = stranger ? "stranger" : "human";
    await tx.query(
      `insert into hit (id, at, kind, lead_id, send_id, target, method, agent, network, judge_at, label, reason)
       select $1, $2, 'document', id, $4, $5, $6, $7, $8, $2, $9, $10 from lead where id = $3 and erased_at is null
         and not exists (select 1 from hit h where h.send_id = $4 and h.kind = 'document' and h.target = $5 and h.network = $8 and h.agent = $7)
         and (select count(*) from (select 1 from hit h where h.send_id = $4 and h.kind = 'document' limit $11) kept) < $11`,
      [uuidv7(), now, leadId, sendId, key, method, agent, network, label, reasons[label], MOST_OF_SEND],
    );
    if (label === "human") {
      await recordEvents(tx, context, [
        happened(documentOpened, { leadId, at: now, data: { document: key }, key: `document:${sendId}:${key}` }),
      ]);
    }
    const { rows } = await tx.query<OpenedDocument>(`select title, content_type as "contentType", content from document where key = $1`, [
      view.key,
    ]);
    const document = rows[0];
    if (!document) throw new Error("the document went away while it was opened");
    return document;
  });
}
