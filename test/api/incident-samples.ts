import type { Context } from "../../services/engine/context/context.ts";
import { addIncident } from "../support/incidents.ts";
import { farAhead, longAgo, type Part } from "./sample.ts";

/** What the routes of incidents take, each with an incident in the state that it needs. */
export async function incidentSamples(
  context: Context,
  leadId: string,
): Promise<{ parts: Record<string, Part>; ids: Record<"incidents", string> }> {
  const add = (until: "open" | "apologised" | "fixed") => addIncident(context, leadId, { until });
  const [open, apologised, fixed, again] = [await add("open"), await add("apologised"), await add("fixed"), await add("fixed")];
  const at = (id: string, act: string) => ({ url: `/api/v1/incidents/${id}/${act}` });
  return {
    parts: {
      "GET /api/v1/incidents": {
        query: {
          state: "live",
          severity: "serious",
          outcome: "fan",
          answer: "missed",
          lead: leadId,
          from: longAgo ?? "",
          before: farAhead ?? "",
          limit: "10",
        },
      },
      "GET /api/v1/incidents/report": { query: { from: longAgo ?? "", before: farAhead ?? "" } },
      "POST /api/v1/incidents": {
        body: {
          leadId,
          severity: "minor",
          what: "資料の届くのが遅れた",
          expectation: "約束の日までに届く",
          toldAt: new Date(context.clock.now().getTime() - 3_600_000).toISOString(),
        },
      },
      "POST /api/v1/incidents/:id/answer": { ...at(open, "answer"), body: { words: "申し訳ございません。", letter: true } },
      "POST /api/v1/incidents/:id/fix": { ...at(apologised, "fix"), body: { words: "本日お送りしました。", letter: true } },
      "POST /api/v1/incidents/:id/rating": { ...at(fixed, "rating"), body: { rating: "exceeded", words: "喜んでくださった" } },
      "POST /api/v1/incidents/:id/expectation": { ...at(open, "expectation"), body: { expectation: "毎月一日に届く" } },
      "POST /api/v1/incidents/:id/close": { ...at(fixed, "close"), body: { outcome: "fan", words: "ご紹介もいただいた" } },
      "POST /api/v1/incidents/:id/reopen": { ...at(again, "reopen"), body: { words: "また遅れた" } },
    },
    ids: { incidents: open },
  };
}
