import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readInvoiceDetail } from "../../services/invoices/read-invoice-detail.ts";
import { acceptOnly, addPayer, bankLines, importTransfers, owingOf, sell, setBilling, wrongSums } from "../support/billing.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { eventsOf } from "../support/ledger.ts";
import type { Person } from "../support/people.ts";
import { enrol, publish, sequenceYaml } from "../support/sequences.ts";

const tokyo = (local: string) => new Date(`${local}+09:00`);

/** Scenario 6, with the exact instants. */
describe("six payments (scenarios.md 6)", () => {
  let engine: Engine;
  let lead: Person;
  let invoiceId: string;

  beforeAll(async () => {
    engine = await openEngine({ startAt: "2027-04-05T10:00+09:00" });
    await setBilling(engine.context);
    await publish(engine.context, sequenceYaml("offer", ["{ id: one, send: { email: notes/one } }"], { category: "promotion" }));
    lead = await addPayer(engine.context);
  });
  afterAll(() => engine.close());

  const sent = async (originKind = "invoice") => {
    const { rows } = await engine.context.database.pool.query<{ slot: string; at: Date }>(
      `select t.slot, s.settled_at as at from send s join touch t on t.id = s.touch_id
       where s.lead_id = $1 and s.state = 'sent' and t.origin_kind = $2 order by s.settled_at, s.id`,
      [lead.leadId, originKind],
    );
    return rows.map(({ slot, at }) => [slot.replace(/-[0-9a-f]{8}-.*/, ""), at.toISOString()]);
  };
  const at = (slot: string, local: string) => [slot, tokyo(local).toISOString()];
  const held = async () => {
    const { rows } = await engine.context.database.pool.query<{ since: Date; until: Date | null }>(
      "select since, lifted_at as until from hold where lead_id = $1 and cause = 'overdue' order by since",
      [lead.leadId],
    );
    return rows;
  };
  const detail = () => readInvoiceDetail(engine.context, invoiceId);
  const open = async () => (await owingOf(engine.context, lead.leadId)).map((one) => one.open);

  test("one invoice of 366,000 yen with its tax once, and six days that are bank days", async () => {
    invoiceId = await sell(engine.context, lead.leadId);
    await engine.settle();
    const { totals, number, instalments, papers } = await detail();
    expect([totals.grossMinor, totals.taxMinor, number]).toEqual([366_000, 33_272, "2027-00001"]);
    expect(instalments.map(({ dueOn, amountMinor }) => [dueOn, amountMinor])).toEqual(
      ["2027-04-27", "2027-05-27", "2027-06-28", "2027-07-27", "2027-08-27", "2027-09-27"].map((day) => [day, 61_000]),
    );
    expect(papers.map(({ kind }) => kind)).toEqual(["invoice"]);
    expect(await sent()).toEqual([at("issued", "2027-04-05T10:00")]);
  });

  test("each is announced three days before at 09:00, and the first comes", async () => {
    await engine.runTo(tokyo("2027-04-27T10:00"));
    expect((await sent()).at(-1)).toEqual(at("upcoming-1", "2027-04-24T09:00"));
    await importTransfers(engine.context, { on: "090427", amount: 61_000, payer: "ｻﾄｳ ｹﾝ", bank: "ﾘｿﾅ" });
    expect(await bankLines(engine.context)).toMatchObject([{ state: "suggested", code: "name-only" }]);
    await acceptOnly(engine.context);
    await engine.settle();
    expect(await open()).toEqual([0, 61_000, 61_000, 61_000, 61_000, 61_000]);
    expect((await sent()).at(-1)).toEqual(at("received", "2027-04-27T10:00"));
    expect((await detail()).papers.map(({ kind }) => kind).toSorted()).toEqual(["invoice", "receipt"]);
  });

  test("the second does not: from Friday 00:00 it is overdue, nothing sells to him, and a polite letter goes on Monday", async () => {
    await engine.runTo(new Date(tokyo("2027-05-28T00:00").getTime() - 1));
    expect(await held()).toEqual([]);
    await engine.runTo(tokyo("2027-05-28T00:00"));
    expect(await held()).toEqual([{ since: tokyo("2027-05-28T00:00"), until: null }]);
    await enrol(engine.context, lead.leadId, "offer");
    await engine.runTo(tokyo("2027-05-31T09:00"));
    expect((await sent()).at(-1)).toEqual(at("dunning-polite-2027-05-27", "2027-05-31T09:00"));
    expect(await sent("enrolment")).toEqual([]);
    expect((await detail()).nextReminder).toEqual({ key: "firm", at: tokyo("2027-06-07T09:00") });
  });

  test("on Tuesday 10:00 the bank's file shows 60,560 yen of Monday from ｻﾄｳ ｹﾝ: suggested as his, 440 yen short", async () => {
    await engine.runTo(tokyo("2027-06-01T10:00"));
    const report = await importTransfers(engine.context, { on: "090531", amount: 60_560, payer: "ｻﾄｳ ｹﾝ" });
    expect(report).toMatchObject({ outcome: "imported", lines: 1, added: 1, suggested: 1, matched: 0 });
    expect((await bankLines(engine.context)).at(-1)).toMatchObject({
      state: "suggested",
      code: "name-only",
      candidates: [
        {
          leadId: lead.leadId,
          allocations: [
            { amountMinor: 60_560, as: "money" },
            { amountMinor: 440, as: "fee" },
          ],
          why: { code: "fee", shortMinor: 440 },
        },
      ],
    });
    expect((await open())[1]).toBe(61_000);
    expect(await held()).toMatchObject([{ until: null }]);
  });

  test("one press at 10:05 accepts it: paid, the fee booked, the firm letter gone, selling allowed in the same transaction", async () => {
    await engine.runTo(tokyo("2027-06-01T10:05"));
    await acceptOnly(engine.context);
    expect((await open())[1]).toBe(0);
    expect(await held()).toEqual([{ since: tokyo("2027-05-28T00:00"), until: tokyo("2027-06-01T10:05") }]);
    const { rows } = await engine.context.database.pool.query(
      "select kind, sum(amount_minor)::int as minor from allocation where kind = 'fee' group by kind",
    );
    expect(rows).toEqual([{ kind: "fee", minor: 440 }]);
    expect(await wrongSums(engine.context)).toEqual([]);
    await engine.settle();
    expect((await detail()).nextReminder).toBeNull();
    expect(await sent("enrolment")).toEqual([at("one", "2027-06-01T10:05")]);
    await engine.runTo(tokyo("2027-06-20T12:00"));
    expect((await sent()).filter(([slot]) => slot?.startsWith("dunning"))).toHaveLength(1);
  });

  test("the third comes on 06-25 and again on 06-28: known by his name now, the second is credit, told once", async () => {
    await engine.runTo(tokyo("2027-06-25T15:00"));
    await importTransfers(engine.context, { on: "090625", amount: 61_000, payer: "ｻﾄｳ ｹﾝ" });
    await engine.runTo(tokyo("2027-06-28T15:00"));
    const twice = { on: "090628", amount: 61_000, payer: "ｻﾄｳ ｹﾝ" };
    const report = await importTransfers(engine.context, twice);
    expect(report).toMatchObject({ matched: 1, suggested: 0 });
    await engine.settle();
    expect(await open()).toEqual([0, 0, 0, 61_000, 61_000, 61_000]);
    expect((await bankLines(engine.context)).slice(2).map(({ state, code }) => [state, code])).toEqual([
      ["matched", "confirmed-payer"],
      ["matched", "confirmed-payer"],
    ]);
    expect((await sent()).filter(([slot]) => slot === "credit")).toEqual([at("credit", "2027-06-28T15:00")]);
    expect((await detail()).creditMinor).toBe(61_000);
    expect(await importTransfers(engine.context, twice)).toMatchObject({ outcome: "already-imported" });
    expect(await wrongSums(engine.context)).toEqual([]);
  });

  test("the credit settles the fourth on 07-27", async () => {
    await engine.runTo(new Date(tokyo("2027-07-27T00:00").getTime() - 1));
    expect((await open())[3]).toBe(61_000);
    await engine.runTo(tokyo("2027-07-27T00:00"));
    expect(await open()).toEqual([0, 0, 0, 0, 61_000, 61_000]);
    await engine.runTo(tokyo("2027-08-02T12:00"));
    expect(await held()).toHaveLength(1);
    expect((await sent()).filter(([slot]) => slot === "credit")).toHaveLength(1);
    expect(await wrongSums(engine.context)).toEqual([]);
  });

  test("the same lines read again change nothing", async () => {
    const before = await engine.context.database.pool.query("select count(*)::int as n from allocation");
    const report = await importTransfers(
      engine.context,
      { on: "090531", amount: 60_560, payer: "ｻﾄｳ ｹﾝ" },
      { on: "090625", amount: 61_000, payer: "ｻﾄｳ ｹﾝ" },
      { on: "090628", amount: 61_000, payer: "ｻﾄｳ ｹﾝ" },
    );
    expect(report).toMatchObject({ outcome: "imported", lines: 3, added: 0 });
    const after = await engine.context.database.pool.query("select count(*)::int as n from allocation");
    expect(after.rows).toEqual(before.rows);
    const events = (await eventsOf(engine.context, lead.leadId)).filter(({ kind }) => kind === "paymentReceived");
    // Three payments, and the credit when it settles the fourth.
    expect(events).toHaveLength(4);
  });
});
