import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { completeDelivery } from "../../../services/deliveries/complete-delivery.ts";
import { markMilestone } from "../../../services/deliveries/mark-milestone.ts";
import { rateDelivery } from "../../../services/deliveries/rate-delivery.ts";
import { ratingUrl } from "../../../services/deliveries/rating-link.ts";
import { readRatingPage } from "../../../services/deliveries/read-rating-page.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import type { Engine } from "../../support/engine.ts";
import { openContractEngine } from "../contracts/contract-world.ts";
import { actor, deliveryEvents, deliveryTasks, milestoneOf, type Sold, sold } from "./delivery-world.ts";

const START = "2027-03-20T10:00+09:00";

let engine: Engine;
beforeAll(async () => {
  engine = await openContractEngine(START);
});
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.context.database.pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where state <> 'over'");
  engine.context.clock.set(START);
});

/** Asked on 5 April after the first session, or at the end. */
async function asked(when: "session" | "end"): Promise<Sold & { token: string; ratingId: string }> {
  const { context } = engine;
  context.clock.set(START);
  const one = await sold(context);
  await engine.runTo("2027-04-05T10:00+09:00");
  if (when === "end") await completeDelivery(context, { id: one.deliveryId, reason: "終わった", actor });
  else {
    const { id: milestoneId } = await milestoneOf(context, one.deliveryId, "session-1");
    await markMilestone(context, { id: one.deliveryId, milestoneId, mark: "attended", note: "", actor });
  }
  const { rows } = await context.database.pool.query<{ id: string }>("select id from delivery_rating where delivery_id = $1", [
    one.deliveryId,
  ]);
  const ratingId = rows[0]?.id ?? "";
  return { ...one, ratingId, token: ratingUrl(context, ratingId).split("/").at(-1) ?? "" };
}

const answer = (token: string, score: string, worth?: string, words = "") => rateDelivery(engine.context, token, { score, worth, words });

const scoreOf = async (ratingId: string) =>
  (await engine.context.database.pool.query("select score, worth, words from delivery_rating where id = $1", [ratingId])).rows[0];

test("is said once, and changed within its time: each event takes the one before back", async () => {
  const { context } = engine;
  const { token, ratingId, leadId } = await asked("end");
  expect(await answer(token, "4", "yes", "助かりました")).toBe("rated");
  expect(await answer(token, "4", "yes", "とても助かりました")).toBe("rated");
  expect(await answer(token, "5", "yes")).toBe("rated");
  expect(await scoreOf(ratingId)).toEqual({ score: 5, worth: true, words: "" });
  const { rows } = await context.database.pool.query(
    "select data->'score' as score, data ? 'takesBack' as again from event where lead_id = $1 and kind = 'deliveryRated' order by id",
    [leadId],
  );
  expect(rows).toEqual([
    { score: 4, again: false },
    { score: 5, again: true },
  ]);
  context.clock.set("2027-04-13T08:59:59+09:00");
  expect(await answer(token, "3", "yes")).toBe("rated");
  context.clock.set("2027-04-13T09:00+09:00");
  expect(await answer(token, "1", "no")).toBe("rating-over");
  expect(await scoreOf(ratingId)).toMatchObject({ score: 3 });
});

test("is over 21 days after it was asked", async () => {
  const { token } = await asked("session");
  engine.context.clock.set("2027-04-27T08:59:59+09:00");
  expect((await readRatingPage(engine.context, token)).state).toBe("open");
  engine.context.clock.set("2027-04-27T09:00+09:00");
  expect((await readRatingPage(engine.context, token)).state).toBe("over");
  expect(await answer(token, "5")).toBe("rating-over");
});

test("needs the score, and at the end whether it was worth its price", async () => {
  const [session, end] = [await asked("session"), await asked("end")];
  for (const score of ["", "0", "6", "4.5", "all"]) expect(await answer(session.token, score)).toBe("rating-missing");
  expect(await answer(end.token, "5")).toBe("rating-missing");
  expect(await answer(session.token, "5", "no")).toBe("rated");
  expect(await scoreOf(session.ratingId)).toMatchObject({ score: 5, worth: null });
});

test.each([
  ["2", undefined, "session", 1],
  ["3", undefined, "session", 0],
  ["5", "no", "end", 1],
  ["3", "yes", "end", 0],
] as const)("of %s, worth %s, %s: %i task for the owner, due in two days", async (score, worth, when, tasks) => {
  const { context } = engine;
  const { token, leadId } = await asked(when);
  await answer(token, score, worth);
  await answer(token, score, worth, "もう少し");
  expect(await deliveryTasks(context, leadId, "ご満足いただけていません")).toHaveLength(tasks);
  const { rows } = await context.database.pool.query("select role, due_at as due from task where lead_id = $1 and role = 'owner'", [
    leadId,
  ]);
  expect(rows).toEqual(tasks === 0 ? [] : [{ role: "owner", due: new Date("2027-04-07T09:00+09:00") }]);
});

test("answered before its letter leaves, it is not asked for; of an erased lead it is gone", async () => {
  const { context } = engine;
  const { token, leadId } = await asked("session");
  await answer(token, "5");
  expect(await deliveryEvents(context, leadId)).toContain("deliveryRated");
  await eraseLead(context, { leadId, actor });
  await expect(readRatingPage(context, token)).rejects.toMatchObject({ code: "link-gone" });
  await expect(answer(token, "1")).rejects.toMatchObject({ code: "link-gone" });
  await expect(readRatingPage(context, `${token}x`)).rejects.toMatchObject({ code: "token-unknown" });
});
