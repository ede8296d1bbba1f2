import { afterEach, beforeEach, expect, test } from "vitest";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { addSuppression } from "../../../services/suppressions/add-suppression.ts";
import { liftSuppression, liftSuppressionsOf } from "../../../services/suppressions/lift-suppression.ts";
import { listSuppressions } from "../../../services/suppressions/list-suppressions.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext();
});
afterEach(() => context.close());

const by = { reason: "mailbox works again", actor: "staff:mika" };
const all = async (sql: string, values: unknown[] = []) => (await context.database.pool.query(sql, values)).rows;

test("a suppression is lifted with a reason, and the address that it closed is open again", async () => {
  const { email, emailContact, leadId } = await addPerson(context);
  const { id } = await addSuppression(context, {
    channel: "email",
    address: email,
    scope: "all",
    reason: "bounced twice",
    actor: by.actor,
  });
  await all(
    `update contact set state = 'unreachable', reason = 'bounced', soft_bounces = 3, soft_bounced_at = array_fill($2::timestamptz, array[3])
     where id = $1`,
    [emailContact, context.clock.now()],
  );
  await all("update subscription set state = 'unsubscribed' where lead_id = $1", [leadId]);
  expect(await liftSuppression(context, { ...by, id })).toEqual({ id, liftedAt: context.clock.now() });
  expect((await listSuppressions(context, { limit: 5 })).items).toMatchObject([{ id, liftedAt: context.clock.now(), final: false }]);
  // Three more soft bounces close it again, not the next one.
  expect(await all("select state, reason, soft_bounces, soft_bounced_at from contact where id = $1", [emailContact])).toEqual([
    { state: "reachable", reason: null, soft_bounces: 0, soft_bounced_at: [] },
  ]);
  // The person's own opt-out stays.
  expect(await all("select state from subscription where lead_id = $1", [leadId])).toEqual([{ state: "unsubscribed" }]);
  expect(await all("select actor, reason, data from audit where action = 'suppression-lifted'")).toEqual([
    { actor: "staff:mika", reason: by.reason, data: { channel: "email", scope: "all", reason: "asked" } },
  ]);
  await expect(liftSuppression(context, { ...by, id })).rejects.toMatchObject({ code: "suppression-lifted" });
});

test("an address that another suppression bars stays closed", async () => {
  const { email, emailContact } = await addPerson(context);
  const add = (scope: "all" | "advertising") =>
    addSuppression(context, { channel: "email", address: email, scope, reason: "x", actor: by.actor });
  const [one] = [await add("advertising"), await add("all")];
  await all("update contact set state = 'unreachable', reason = 'suppressed' where id = $1", [emailContact]);
  await liftSuppression(context, { ...by, id: one.id });
  expect(await all("select state from contact where id = $1", [emailContact])).toEqual([{ state: "unreachable" }]);
  expect(await liftSuppressionsOf(context, { ...by, channel: "email", address: ` ${email.toUpperCase()} ` })).toBe(1);
  expect(await all("select state from contact where id = $1", [emailContact])).toEqual([{ state: "reachable" }]);
});

test("erased and never again: nobody lifts it, also where another suppression stood before", async () => {
  const { leadId, email } = await addPerson(context);
  const { id } = await addSuppression(context, { channel: "email", address: email, scope: "all", reason: "asked", actor: by.actor });
  await eraseLead(context, { leadId, actor: by.actor, neverAgain: true });
  await expect(liftSuppression(context, { ...by, id })).rejects.toMatchObject({ kind: "conflict", code: "suppression-final" });
  await expect(liftSuppressionsOf(context, { ...by, channel: "email", address: email })).rejects.toMatchObject({
    code: "suppression-final",
  });
  expect(await all("select lifted_at, final from suppression")).toEqual([{ lifted_at: null, final: true }]);
});

test("an address that is not on the list is not found", async () => {
  await expect(liftSuppressionsOf(context, { ...by, channel: "email", address: "x@example.jp" })).rejects.toMatchObject({
    code: "suppression-unknown",
  });
  await expect(liftSuppression(context, { ...by, id: "019320a0-0000-7000-8000-000000000001" })).rejects.toMatchObject({
    code: "suppression-unknown",
  });
});
