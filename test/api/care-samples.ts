import type { Context } from "../../services/engine/context/context.ts";
import { addCheckIn, careOf, makeCustomer } from "../support/care.ts";
import { addPerson } from "../support/people.ts";
import { farAhead, longAgo, type Part } from "./sample.ts";

/** What the routes of care take, each with a care in the state that it needs. */
export async function careSamples(context: Context, leadId: string): Promise<{ parts: Record<string, Part>; ids: Record<"care", string> }> {
  const add = async () => {
    const person = await addPerson(context);
    await makeCustomer(context, person.leadId);
    return careOf(context, person.leadId);
  };
  const [care, leaving] = [await add(), await add()];
  const checkIn = await addCheckIn(context, care, { dueOn: "2027-01-12" });
  return {
    parts: {
      "GET /api/v1/care": {
        query: { state: "gone", need: "word", reason: "none", lead: care.leadId, limit: "10", endedFrom: longAgo, endedBefore: farAhead },
      },
      "GET /api/v1/care/leavings": { query: { until: "2027-08", months: "3" } },
      "GET /api/v1/leads/:id/care": { url: `/api/v1/leads/${care.leadId}/care` },
      "POST /api/v1/care/:id/check-ins/:checkIn/answer": {
        url: `/api/v1/care/${care.id}/check-ins/${checkIn}/answer`,
        body: { answer: "worried", words: "次の講座を迷っている" },
      },
      "POST /api/v1/care/:id/leaving": { url: `/api/v1/care/${leaving.id}/leaving`, body: { reason: "drifted", words: "近くの教室へ" } },
      "POST /api/v1/care/:id/referrals": { url: `/api/v1/care/${care.id}/referrals`, body: { referredId: leadId } },
    },
    ids: { care: care.id },
  };
}
