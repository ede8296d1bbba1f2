import { afterEach, beforeEach, expect, test } from "vitest";
import { signToken } from "../../../domain/tokens/token.ts";
import { confirmOptIn } from "../../../services/consent/confirm-opt-in.ts";
import { requestOptIn } from "../../../services/consent/request-opt-in.ts";
import { readLeadBrakes } from "../../../services/engine/touches/read-lead-brakes.ts";
import { advanceEnrolment } from "../../../services/enrolments/advance-enrolment.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { recordOptOut } from "../../../services/leads/record-opt-out.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { eventsOf, touchesOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, LETTER } from "../../support/sequences.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext({ sequences: [LETTER] });
});
afterEach(() => context.close());

const told = { how: "phone" as const, method: "cli" as const, actor: "staff:mika" };

test("an opt-out of one topic, told by telephone, bars it on every channel and takes back what is planned", async () => {
  const { leadId } = await addPerson(context, { channels: ["email", "line"] });
  await advanceEnrolment(context, await enrol(context, leadId, "letter"));
  const receipt = await recordOptOut(context, { ...told, leadId, topic: "newsletter", reason: "二度お電話" });
  expect(receipt).toMatchObject({ first: true, topic: "newsletter" });
  const brakes = await readLeadBrakes(context.database.pool, context, leadId, "newsletter");
  expect(brakes?.contacts).toMatchObject({ email: { subscription: "unsubscribed" }, line: { subscription: "unsubscribed" } });
  expect(brakes?.contacts.email?.suppressed).toEqual([]);
  expect((await touchesOf(context, leadId)).map(({ state }) => state)).not.toContain("due");
  const { rows } = await context.database.pool.query("select kind, method, data from consent where lead_id = $1 and kind = 'withdrawn'", [
    leadId,
  ]);
  expect(rows).toEqual([1, 2].map(() => ({ kind: "withdrawn", method: "cli", data: { how: "phone", actor: "staff:mika" } })));
  expect((await eventsOf(context, leadId)).map(({ kind }) => kind)).toContain("unsubscribed");
  expect(await explainLead(context, leadId)).toContainEqual(
    expect.objectContaining({ what: "opt-out-recorded", actor: "staff:mika", reason: "二度お電話" }),
  );
});

test("an opt-out of everything also bars topics of the future", async () => {
  const { leadId } = await addPerson(context, { channels: ["email", "line"] });
  expect(await recordOptOut(context, { ...told, leadId, topic: null })).toMatchObject({ first: true, topic: null });
  await context.database.pool.query(`insert into topic (key, title) values ('brand-new', '{"ja":"新","en":"new"}')`);
  const brakes = await readLeadBrakes(context.database.pool, context, leadId, "brand-new");
  expect(brakes?.contacts).toMatchObject({ email: { suppressed: ["advertising"] }, line: { suppressed: ["advertising"] } });
});

test("who signs up again and confirms is written to again, as far as they confirmed (LAW2)", async () => {
  const { leadId, email } = await addPerson(context);
  await recordOptOut(context, { ...told, leadId, topic: null });
  await requestOptIn(context, { formKey: "newsletter", email, fields: {}, topics: ["newsletter"], language: "ja" });
  expect((await readLeadBrakes(context.database.pool, context, leadId, "newsletter"))?.contacts.email?.suppressed).toEqual(["advertising"]);
  const { rows } = await context.database.pool.query<{ id: string }>("select id from opt_in where lead_id = $1", [leadId]);
  await confirmOptIn(context, signToken(context.keys.token, "confirm", [rows[0]?.id ?? ""]), {});
  const brakes = await readLeadBrakes(context.database.pool, context, leadId, "newsletter");
  expect(brakes?.contacts.email).toMatchObject({ suppressed: [], subscription: "subscribed" });
});

test("told twice, it changes nothing and says so", async () => {
  const { leadId } = await addPerson(context);
  await recordOptOut(context, { ...told, leadId, topic: null });
  const events = await eventsOf(context, leadId);
  expect(await recordOptOut(context, { ...told, leadId, topic: null })).toMatchObject({ first: false, cancelled: [] });
  expect(await eventsOf(context, leadId)).toEqual(events);
});

test("a topic or a lead that is not there is refused", async () => {
  const { leadId } = await addPerson(context);
  await expect(recordOptOut(context, { ...told, leadId, topic: "newslettre" })).rejects.toMatchObject({ code: "topic-unknown" });
  const nobody = "019320a0-0000-7000-8000-000000000001";
  await expect(recordOptOut(context, { ...told, leadId: nobody, topic: null })).rejects.toMatchObject({ code: "lead-unknown" });
});
