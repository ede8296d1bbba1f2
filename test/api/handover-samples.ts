import type { Context } from "../../services/engine/context/context.ts";
import { assignWork } from "../../services/handover/assign-work.ts";
import { addSeller } from "../support/deals.ts";
import { addPerson } from "../support/people.ts";
import type { Part } from "./sample.ts";

/** What the routes of the hand-over take. `actor` is whom the samples ask as. */
export async function handoverSamples(context: Context, actor: string): Promise<Record<string, Part>> {
  const [toId, { leadId }, { leadId: given }] = [await addSeller(context, "後藤"), await addPerson(context), await addPerson(context)];
  const { assignmentId } = await assignWork(context, { items: [{ kind: "lead", id: given }], toId, actor });
  const query = { kind: "lead", owner: toId };
  return {
    "GET /api/v1/hand-over": { query: { ...query, reason: "no-action", limit: "10" } },
    "GET /api/v1/hand-over/counts": { query },
    "GET /api/v1/hand-over.csv": { query: { ...query, reason: "overdue", language: "en" } },
    "POST /api/v1/hand-over/assign": { body: { items: [{ kind: "lead", id: leadId }], toId, reason: "引き継ぎ" } },
    "POST /api/v1/hand-over/assignments/:id/undo": { url: `/api/v1/hand-over/assignments/${assignmentId}/undo` },
  };
}
