import { v7 as uuidv7 } from "uuid";
import { deliveryPlanSchema } from "../../domain/deliveries/delivery-plan.ts";
import { advanceDelivery } from "../../services/deliveries/advance-delivery.ts";
import { completeDelivery } from "../../services/deliveries/complete-delivery.ts";
import { createDelivery } from "../../services/deliveries/create-delivery.ts";
import { readMilestones } from "../../services/deliveries/delivery.ts";
import { ratingUrl } from "../../services/deliveries/rating-link.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { setOffer } from "../../services/offers/set-offer.ts";
import type { Part } from "./sample.ts";
import { urlencoded } from "./seed.ts";

const actor = "staff:test";
const session = (n: number) => ({ key: `session-${n}`, title: { ja: `第${n}回` }, kind: "session" as const, after: `${n} weeks` });

/** An offer with a delivery plan that writes no letters. */
export async function seedDelivered(context: Context, { materials = ["gift"] }: { materials?: string[] } = {}): Promise<void> {
  const plan = deliveryPlanSchema.parse({
    milestones: [...[1, 2, 3, 4].map(session), { key: "notes", title: { ja: "まとめ" }, kind: "review", materials, after: "5 weeks" }],
    rateAtEnd: false,
  });
  await setOffer(
    context,
    {
      key: "delivered",
      title: { ja: "四回の講座", en: "Four sessions" },
      side: "back-end",
      kind: "course",
      format: "online",
      bonuses: [],
      delivery: plan,
    },
    { actor, ifMatch: undefined },
  );
}

/** A delivery of a contract without cooling-off that starts today. */
export async function addDelivery(context: Context, leadId: string, { isFree = true } = {}): Promise<string> {
  const contractId = uuidv7();
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await createDelivery(tx, context, { contractId, leadId, offerKey: "delivered", signedAt: context.clock.now() });
  });
  const { rows } = await context.database.pool.query<{ id: string }>("select id from delivery where contract_id = $1", [contractId]);
  const id = rows[0]?.id ?? "";
  if (isFree) await advanceDelivery(context, id);
  return id;
}

/** What the routes and the page of deliveries take. */
export async function deliverySamples(
  context: Context,
  leadId: string,
): Promise<{ parts: Record<string, Part>; ids: Record<"deliveries", string> }> {
  await seedDelivered(context);
  const [read, barred, whole, rated] = [
    await addDelivery(context, leadId),
    await addDelivery(context, leadId, { isFree: false }),
    await addDelivery(context, leadId),
    await addDelivery(context, leadId),
  ];
  const milestones = await readMilestones(context.database.pool, read);
  const at = (place: number, act: string) => ({ url: `/api/v1/deliveries/${read}/milestones/${milestones[place]?.id}/${act}` });
  await completeDelivery(context, { id: rated, reason: "見本", actor });
  const ratingId = uuidv7();
  await context.database.pool.query("insert into delivery_rating (id, delivery_id, lead_id, asked_at, until) values ($1, $2, $3, $4, $5)", [
    ratingId,
    rated,
    leadId,
    context.clock.now(),
    new Date(context.clock.now().getTime() + 7 * 86_400_000),
  ]);
  const page = new URL(ratingUrl(context, ratingId)).pathname;
  return {
    parts: {
      "GET /api/v1/deliveries": {
        query: { state: "running", underWay: "true", overdue: "false", offer: "delivered", owner: leadId, lead: leadId, limit: "10" },
      },
      "POST /api/v1/deliveries/:id/begin-early": { url: `/api/v1/deliveries/${barred}/begin-early`, body: { reason: "ご本人の希望" } },
      "POST /api/v1/deliveries/:id/owner": { body: { ownerId: null } },
      "POST /api/v1/deliveries/:id/complete": { url: `/api/v1/deliveries/${whole}/complete`, body: { reason: "早く終えるご希望" } },
      "POST /api/v1/deliveries/:id/milestones": {
        body: { title: "補講", kind: "session", dueOn: "2099-04-10", minutes: 60, materials: ["gift"], rate: true, reason: "お詫び" },
      },
      "POST /api/v1/deliveries/:id/milestones/:milestone/mark": { ...at(0, "mark"), body: { mark: "attended", note: "よく話された" } },
      "POST /api/v1/deliveries/:id/milestones/:milestone/move": { ...at(1, "move"), body: { dueOn: "2099-04-20", reason: "ご出張" } },
      "POST /api/v1/deliveries/:id/milestones/:milestone/drop": { ...at(2, "drop"), body: { reason: "ご希望" } },
      "POST /api/v1/deliveries/:id/milestones/:milestone/hand-over": { ...at(4, "hand-over"), body: { byHand: true } },
      "GET /v/:token": { url: page },
      "POST /v/:token": { url: page, headers: urlencoded, payload: `score=5&worth=yes&words=${encodeURIComponent("助かりました")}` },
    },
    ids: { deliveries: read },
  };
}
