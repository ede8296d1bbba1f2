import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordEvents } from "../../../../services/engine/events/record-event.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { enrolmentsOf, eventsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../../../support/sequences.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext();
});
afterAll(() => context.close());

const record = (leadId: string, kind: string, key?: string, data: Record<string, unknown> = {}) =>
  context.database.transaction((tx) =>
    recordEvents(tx, context, [{ leadId, kind, at: context.clock.now(), actor: "lead", data, ...(key === undefined ? {} : { key }) }]),
  );
const outboxOf = async (refId: string) =>
  (await context.database.pool.query<{ generation: string }>("select generation from outbox where ref_id = $1", [refId])).rows[0]
    ?.generation;
const forget = () => context.database.pool.query("delete from outbox");
const WAIT = ["{ id: one, send: { email: notes/one } }", "{ id: wait, wait: 10 days }", "{ id: two, send: { email: notes/two } }"];

describe("recordEvents", () => {
  test("an event with a key is recorded once, however often and at once it comes (TMP1, TMP3)", async () => {
    const { leadId } = await addPerson(context);
    const recorded = await Promise.all(Array.from({ length: 8 }, () => record(leadId, "linkClicked", `click:${leadId}`)));
    expect(recorded.flat()).toHaveLength(1);
    expect(await eventsOf(context, leadId)).toHaveLength(1);
    const { rows } = await context.database.pool.query("select dimension, value from score where lead_id = $1", [leadId]);
    expect(rows).toEqual([{ dimension: "interest", value: 5 }]);
  });

  test("events without a key are each recorded", async () => {
    const { leadId } = await addPerson(context);
    await record(leadId, "linkClicked");
    await record(leadId, "linkClicked");
    expect(await eventsOf(context, leadId)).toHaveLength(2);
  });

  test("an event enters the sequences that begin with it, told to Temporal in the same transaction", async () => {
    await publish(context, sequenceYaml("begun", WAIT));
    const { leadId } = await addPerson(context);
    await happen(context, leadId, "begunWished");
    const [enrolment] = await enrolmentsOf(context, leadId);
    expect(enrolment).toMatchObject({ sequence: "begun", state: "running", step: "one" });
    expect(await outboxOf(enrolment?.id ?? "")).toBe("1");
  });

  test("a transaction that fails leaves neither event nor journey nor outbox row", async () => {
    const { leadId } = await addPerson(context);
    await expect(
      context.database.transaction(async (tx) => {
        await recordEvents(tx, context, [
          { leadId, kind: "begunWished", at: context.clock.now(), actor: "lead", data: {}, key: `once:${leadId}` },
        ]);
        throw new Error("the connection is cut");
      }),
    ).rejects.toThrow("cut");
    expect([await eventsOf(context, leadId), await enrolmentsOf(context, leadId)]).toEqual([[], []]);
    expect(await record(leadId, "begunWished", `once:${leadId}`)).toHaveLength(1);
  });

  test("`where` picks among events of one kind", async () => {
    await publish(
      context,
      sequenceYaml("picky", WAIT).replace(
        "enter: { on: pickyWished, again: always }",
        "enter: { on: documentOpened, where: { document: gift } }",
      ),
    );
    const { leadId } = await addPerson(context);
    await happen(context, leadId, "documentOpened", { data: { document: "other" } });
    expect(await enrolmentsOf(context, leadId)).toEqual([]);
    await happen(context, leadId, "documentOpened", { data: { document: "gift" } });
    expect(await enrolmentsOf(context, leadId)).toHaveLength(1);
  });

  test.each([
    { again: "never", afterDays: 400, entries: 1 },
    { again: "{ after: 30 days }", afterDays: 29, entries: 1 },
    { again: "{ after: 30 days }", afterDays: 30, entries: 2 },
    { again: "always", afterDays: 1, entries: 2 },
  ])("again: $again, after $afterDays days: $entries journeys", async ({ again, afterDays, entries }) => {
    const key = `again-${afterDays}-${entries}`;
    const kind = `again${afterDays}x${entries}`;
    await publish(
      context,
      sequenceYaml(key, ["{ id: mark, update: { tag: seen } }"]).replace(/enter: .*/, `enter: { on: ${kind}, again: ${again} }`),
    );
    const { leadId } = await addPerson(context);
    await happen(context, leadId, kind);
    await advanceEnrolment(context, (await enrolmentsOf(context, leadId))[0]?.id ?? "");
    context.clock.advance({ days: afterDays });
    await happen(context, leadId, kind);
    expect(await enrolmentsOf(context, leadId)).toHaveLength(entries);
  });

  test("who is in a sequence is not entered a second time, not even at once (TMP3)", async () => {
    const { leadId } = await addPerson(context);
    await Promise.all(Array.from({ length: 6 }, () => happen(context, leadId, "begunWished")));
    expect(await enrolmentsOf(context, leadId)).toHaveLength(1);
  });

  test("a goal ends a journey at once, and what it had planned is cancelled with its decision", async () => {
    await publish(context, sequenceYaml("aimed", WAIT, { extra: ["goal: seminarBooked", "leave: [becameCustomer]"] }));
    const { leadId } = await addPerson(context);
    const enrolmentId = await enrol(context, leadId, "aimed");
    await advanceEnrolment(context, enrolmentId);
    await forget();
    await happen(context, leadId, "seminarBooked");
    expect(await enrolmentsOf(context, leadId)).toMatchObject([{ state: "over", outcome: "goal" }]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "cancelled", reason: "journey-over" }]);
    expect(await outboxOf(enrolmentId)).toBe("1");
  });

  test("a leave ends it without success, while other journeys go on", async () => {
    const { leadId } = await addPerson(context);
    await enrol(context, leadId, "aimed");
    await enrol(context, leadId, "begun");
    await happen(context, leadId, "becameCustomer");
    expect((await enrolmentsOf(context, leadId)).map(({ sequence, outcome }) => [sequence, outcome])).toEqual([
      ["aimed", "left"],
      ["begun", null],
    ]);
  });

  test("an event nudges just those who wait for it", async () => {
    await publish(context, sequenceYaml("asking", ["{ id: reply, waitFor: { event: linkClicked, within: 5 days } }"]));
    const { leadId } = await addPerson(context);
    const asking = await enrol(context, leadId, "asking");
    const begun = await enrol(context, leadId, "begun");
    await advanceEnrolment(context, asking);
    await advanceEnrolment(context, begun);
    await forget();
    await happen(context, leadId, "emailOpened");
    expect(await outboxOf(asking)).toBeUndefined();
    await happen(context, leadId, "linkClicked");
    expect([await outboxOf(asking), await outboxOf(begun)]).toEqual(["1", undefined]);
  });
});
