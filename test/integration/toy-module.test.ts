import { readFileSync } from "node:fs";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { explanationLines } from "../../cli/explanation-lines.ts";
import { reasonSentence } from "../../domain/reasons.ts";
import { writeAudit } from "../../services/engine/audit/write-audit.ts";
import { governClock } from "../../services/engine/clock/govern-clock.ts";
import type { RecordedEvent } from "../../services/engine/events/event.ts";
import { recordEvents } from "../../services/engine/events/record-event.ts";
import { liftHold } from "../../services/engine/holds/lift-hold.ts";
import { placeHold } from "../../services/engine/holds/place-hold.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { happened } from "../../services/engine/modules/define-event.ts";
import { measureLags } from "../../services/engine/observation/measure-lags.ts";
import { takeWakes } from "../../services/engine/outbox/take-wakes.ts";
import { requestOverdue } from "../../services/engine/processes/request-overdue.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { classify } from "../../services/erasure/personal-data.ts";
import { explainLead, explainLeadWithNames } from "../../services/explain/explain-lead.ts";
import { listHolds } from "../../services/leads/list-holds.ts";
import { modules } from "../../services/modules.ts";
import { lintSequence } from "../../services/sequences/lint-sequence.ts";
import { publishTemplate } from "../../services/templates/publish-template.ts";
import { freshDatabase } from "../support/database.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { sendsOf, touchesOf } from "../support/ledger.ts";
import { addPerson, type Person } from "../support/people.ts";
import { sequenceYaml } from "../support/sequences.ts";
import { waitFor } from "../support/wait-for.ts";
import { GREETING, greetingAsked, greetingHurried } from "../toy/greeting.ts";
import { greetings } from "../toy/module.ts";

let engine: Engine;
let person: Person;
beforeAll(async () => {
  const database = await freshDatabase();
  await database.pool.query(readFileSync(new URL("../toy/schema.sql", import.meta.url), "utf8"));
  engine = await openEngine({ database, modules: [...modules, greetings] });
  const mjml =
    "<mjml><mj-body><mj-section><mj-column><mj-text>{{ greeting.nickname }}、{{ urls.greeting }}</mj-text></mj-column></mj-section></mj-body></mjml>";
  await database.transaction((tx) =>
    publishTemplate(tx, engine.context, {
      key: "toy/greeting",
      language: "ja",
      author: "staff:test",
      channel: "email",
      source: { subject: "{{ greeting.nickname }}へ", mjml },
    }),
  );
});
afterAll(() => engine.close());
beforeEach(async () => {
  person = await addPerson(engine.context);
});

const record = (event: Parameters<typeof recordEvents>[2][number]): Promise<RecordedEvent[]> =>
  engine.context.database.transaction((tx) => recordEvents(tx, engine.context, [event]));
const at = () => engine.context.clock.now();
const ask = (days: number) => record(happened(greetingAsked, { leadId: person.leadId, at: at(), data: { days } }));
const days = (count: number) => new Date(at().getTime() + count * 86_400_000);
const query = async <Row>(sql: string, ...values: unknown[]) => (await engine.context.database.pool.query(sql, values)).rows as Row[];
const processOf = async () =>
  (
    await query<{ id: string; state: string; outcome: string | null }>(
      "select id, state, outcome from process where lead_id = $1",
      person.leadId,
    )
  )[0];
const mailTo = async (address: string) => (await engine.mail.journal()).filter(({ to }) => to === address);
const locked = <T>(work: Parameters<typeof engine.context.database.transaction<T>>[0]) =>
  engine.context.database.transaction(async (tx) => {
    await lockLeads(tx, [person.leadId]);
    return work(tx);
  });

describe("a module that was only added to the list", () => {
  test("begins its process by its event, and sends on its day, in its lane, with its own variables and its link", async () => {
    await ask(3);
    await engine.settle();
    expect(await mailTo(person.email)).toEqual([]);
    await engine.runTo(days(3));
    const [mail] = await mailTo(person.email);
    const { subject, text } = await PostalMime.parse(await engine.mail.raw(mail?.n ?? 0));
    expect(subject).toBe("みきちゃんへ");
    const [send] = await sendsOf(engine.context, person.leadId);
    expect(text).toContain(`http://shop.test/greeting/${send?.id}`);
    expect(await query("select lane from touch where lead_id = $1", person.leadId)).toEqual([{ lane: 1 }]);
    expect(await query("select variables->'variables'->'greeting' as own from send where id = $1", send?.id)).toEqual([
      { own: { nickname: "みきちゃん" } },
    ]);
    expect(await processOf()).toMatchObject({ state: "over", outcome: "completed" });
  });

  test("is woken by the event that it waits for", async () => {
    await ask(30);
    await engine.settle();
    await record(happened(greetingHurried, { leadId: person.leadId, at: at(), data: {} }));
    await engine.settle();
    expect(await mailTo(person.email)).toHaveLength(1);
  });

  test("does not send what its origin took back, not even between the claim and the first byte (COM1)", async () => {
    await engine.mail.script({ match: { to: `^${person.email}$` }, at: "rcpt", action: "delay", ms: 1_000, times: 1 });
    await ask(0);
    const settled = engine.settle();
    await waitFor("the send to be claimed", async () => (await sendsOf(engine.context, person.leadId))[0]?.state === "claimed");
    await locked((tx) => tx.query("update greeting set state = 'revoked' where lead_id = $1", [person.leadId]));
    await settled;
    expect(await mailTo(person.email)).toEqual([]);
    expect(await touchesOf(engine.context, person.leadId)).toMatchObject([{ state: "cancelled", reason: "journey-over" }]);
  });

  test("holds what its cause bars and no more, is named by why, and lifting it lifts no other", async () => {
    await locked((tx) => placeHold(tx, engine.context, { leadId: person.leadId, cause: "quiet-month", reason: "for a month" }));
    await locked((tx) => placeHold(tx, engine.context, { leadId: person.leadId, cause: "staff", reason: "asked by phone" }));
    // No member of staff placed them.
    const holds = await listHolds(engine.context, { leadId: person.leadId, standing: true, limit: 10 });
    expect(holds.items.map(({ by }) => by)).toEqual(["system", "system"]);
    await ask(0);
    await engine.settle();
    expect(await mailTo(person.email)).toEqual([]);
    expect((await explainLead(engine.context, person.leadId)).map(({ reason }) => reason)).toContain("held:quiet-month");
    await locked((tx) => liftHold(tx, engine.context, { leadId: person.leadId, cause: "staff" }));
    await engine.settle();
    expect(await mailTo(person.email)).toEqual([]);
    await locked((tx) => liftHold(tx, engine.context, { leadId: person.leadId, cause: "quiet-month" }));
    await engine.settle();
    expect(await mailTo(person.email)).toHaveLength(1);
  });

  test("is found by the reconciler and by the clock governor, and has its lag", async () => {
    await ask(1);
    await engine.settle();
    const { context } = engine;
    const greeting = await processOf();
    context.clock.set(days(2));
    expect((await measureLags(context)).timers).toContainEqual({ kind: GREETING, seconds: 86_400 });
    expect(await requestOverdue(context)).toBe(1);
    expect(await takeWakes(context.database, 10)).toMatchObject([{ kind: GREETING, refId: greeting?.id }]);
    await query("insert into clock (id, anchor_business, anchor_real, speed, running) values (1, $1, $1, 60, true)", at());
    await governClock(context, new Map());
    const [clock] = await query<{ ceiling: Date }>("select ceiling from clock");
    expect(clock?.ceiling.getTime()).toBeLessThanOrEqual(at().getTime());
    await query("delete from clock");
    await engine.settle();
  });

  test("is on the timeline by its own lines, its event and its sends", async () => {
    await ask(0);
    await engine.settle();
    const lines = await explainLead(engine.context, person.leadId);
    expect(lines.map(({ kind, origin, what }) => [kind, origin, what])).toEqual(
      expect.arrayContaining([
        ["event", null, "greetingAsked"],
        ["event", GREETING, "greeting sent"],
        ["decision", GREETING, "send"],
        ["send", GREETING, "sent"],
      ]),
    );
  });

  test("is said by why in its own words: its lines, its acts and its reasons", async () => {
    await ask(30);
    await engine.settle();
    const { context } = engine;
    const audit = { at: at(), actor: "staff:aya", action: "greeting-called-off", target: "lead", refId: person.leadId } as const;
    await locked((tx) => writeAudit(tx, audit));
    const told = await explainLeadWithNames(context, person.leadId);
    const said = (language: "ja" | "en") =>
      explanationLines(told, { language, zone: "Asia/Tokyo", registry: context.registry, verbose: false }).join("\n");
    expect(said("en")).toContain("A greeting was asked");
    expect(said("en")).toContain("Staff member aya called off the greeting");
    expect(said("ja")).toContain("担当者（aya）があいさつを取りやめました");
    expect(reasonSentence("out-of-season", "skip", "en", context.registry)).toBe("it is not the season for greetings");
  });

  test("gives its events to lint", async () => {
    const source = sequenceYaml("s", ["{ id: one, send: { email: notes/one } }"], { extra: ["goal: greetingAskd"] });
    expect((await lintSequence(engine.context, source)).problems.map(({ hint }) => hint?.en)).toContain('Did you mean "greetingAsked"?');
  });

  test("ends and is blank when its lead is erased, and Temporal is asked to forget it", async () => {
    await ask(30);
    await engine.settle();
    const greeting = await processOf();
    await eraseLead(engine.context, { leadId: person.leadId, actor: "staff:test" });
    expect(await processOf()).toMatchObject({ state: "over", outcome: "erased" });
    expect(await query("select nickname, state from greeting where lead_id = $1", person.leadId)).toEqual([
      { nickname: "", state: "revoked" },
    ]);
    expect(await query("select 1 from outbox where kind = 'greeting-erased' and ref_id = $1", greeting?.id)).toHaveLength(1);
    expect(classify(engine.context.registry, "greeting", "nickname")).toBe("personal");
    await engine.settle();
    expect(await mailTo(person.email)).toEqual([]);
  });
});
