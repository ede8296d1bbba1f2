import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancelPlanned } from "../../../services/engine/touches/cancel-planned.ts";
import { countNotSent, listNotSent, type NotSent, type NotSentFilter } from "../../../services/explain/list-not-sent.ts";
import { readWholeReason } from "../../../services/explain/read-timeline.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../support/sequences.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({
    sequences: [LETTER, sequenceYaml("road", ["{ id: first, send: { line: notes/one } }", "{ id: w, wait: 300 days }"])],
  });
});
afterAll(() => engine.close());

/** All pages, two rows each. */
async function listed(filter: NotSentFilter & { direction?: "asc" | "desc" } = {}): Promise<NotSent[]> {
  const rows: NotSent[] = [];
  let cursor: string | undefined;
  do {
    const page = await listNotSent(engine.context, { ...filter, limit: 2, cursor });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

const later = () => engine.runTo(new Date(engine.context.clock.now().getTime() + 60_000));

describe("what was not sent, over all people", () => {
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    const { context } = engine;
    const add = async (name: string, sequence: string, options: Parameters<typeof addPerson>[1]) => {
      const { leadId, email } = await addPerson(context, options);
      ids[name] = leadId;
      await enrol(context, leadId, sequence);
      return email;
    };
    await add("sent", "letter", {});
    await later();
    await add("stranger", "letter", { topic: null, familyName: "佐藤" });
    await later();
    await add("withoutLine", "road", {});
    await later();
    const email = `refused-${Date.now()}@example.jp`;
    await engine.mail.script({ match: { to: `^${email}$` }, at: "rcpt", action: "reply", code: 550, enhanced: "5.1.1" });
    await add("refused", "letter", { email });
    await later();
    // Nobody may be written to at night, so it is planned and can still be cancelled.
    const { rows } = await context.database.pool.query<{ id: string }>(
      `insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, channel, sender_id, due_at, not_before, state, created_at)
       select gen_random_uuid(), lead_id, origin_kind, origin_id, slot, 2, category, lane, plan, channel, sender_id, 'infinity', 'infinity', 'due', created_at
       from touch where lead_id = $1 returning id`,
      [ids.sent],
    );
    await cancelPlanned(context, { touchId: rows[0]?.id ?? "", reason: "they asked", actor: "staff:mika" });
  });

  test("is listed with its reason and what may be done, the newest first; what was sent is not there", async () => {
    expect(await listed()).toMatchObject([
      { leadId: ids.sent, state: "notSent", reason: "cancelled-by-staff", sequence: "letter" },
      { leadId: ids.refused, state: "failed", reason: "address" },
      { leadId: ids.withoutLine, state: "notSent", reason: "no-contact", sequence: "road", slot: "first", channel: "line" },
      {
        leadId: ids.stranger,
        leadName: "佐藤様",
        channel: "email",
        originKind: "enrolment",
        origin: { ja: "letter", en: "letter" },
        sequence: "letter",
        slot: "one",
        state: "notSent",
        reason: "no-consent",
        why: { en: "the lead never agreed to the topic" },
        remedy: { en: "Once they sign up with a form, later messages go." },
      },
    ]);
  });

  test("from the oldest on, the pages have the same in reverse", async () => {
    const idsOf = (rows: NotSent[]) => rows.map(({ id }) => id);
    expect(idsOf(await listed({ direction: "asc" }))).toEqual(idsOf(await listed()).reverse());
  });

  test.each<[string, () => NotSentFilter, string[]]>([
    ["a reason", () => ({ reason: "no-consent" }), ["stranger"]],
    ["the kind of its end", () => ({ state: "failed" }), ["refused"]],
    ["a sequence", () => ({ sequence: "road" }), ["withoutLine"]],
    ["a step of a sequence", () => ({ sequence: "letter", step: "one", state: "notSent" }), ["sent", "stranger"]],
    ["a step that another sequence has", () => ({ sequence: "road", step: "one" }), []],
    ["a channel", () => ({ channel: "line" }), ["withoutLine"]],
    ["a lead", () => ({ leadId: ids.refused }), ["refused"]],
    ["before a day", () => ({ to: new Date("2020-01-01T00:00:00Z") }), []],
    ["from a day on", () => ({ from: new Date("2020-01-01T00:00:00Z") }), ["sent", "refused", "withoutLine", "stranger"]],
  ])("by %s", async (_, filter, names) => {
    const found = await listed(filter());
    expect(found.map(({ leadId }) => leadId)).toEqual(names.map((name) => ids[name]));
    const counts = await countNotSent(engine.context, filter());
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
  });

  test("each line leads to its whole reason", async () => {
    for (const { leadId, entry, reason } of await listed()) {
      const whole = await readWholeReason(engine.context, { leadId, entryId: entry ?? "", language: "en" });
      expect(whole.kind, reason ?? "").toBe("notSent");
    }
  });

  test("its reasons are counted, in words", async () => {
    expect(await countNotSent(engine.context, { sequence: "road" })).toEqual([
      { reason: "no-contact", why: { ja: expect.any(String), en: "the lead has no address on any channel of this message" }, count: 1 },
    ]);
  });

  test("an unknown sequence is refused", async () => {
    await expect(listed({ sequence: "nowhere" })).rejects.toMatchObject({ kind: "not-found" });
  });
});
