import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explanationLines } from "../../../../cli/explanation-lines.ts";
import type { Resolution } from "../../../../domain/touches/resolution.ts";
import { listUnknownSends } from "../../../../services/engine/dispatch/list-unknown-sends.ts";
import { resolveSend } from "../../../../services/engine/dispatch/resolve-send.ts";
import { undoResolution } from "../../../../services/engine/dispatch/undo-resolution.ts";
import { explainLeadWithNames } from "../../../../services/explain/explain-lead.ts";
import { holdLead } from "../../../../services/leads/hold-lead.ts";
import { type Engine, openEngine } from "../../../support/engine.ts";
import { sendsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../../support/sequences.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({
    sequences: [LETTER, sequenceYaml("long", ["{ id: one, send: { email: notes/one, line: notes/one } }", "{ id: w, wait: 300 days }"])],
  });
});
afterAll(() => engine.close());

/** Somebody whose letter was taken without an answer. */
async function unknown(sequence: string) {
  const person = await addPerson(engine.context);
  await engine.mail.script({ match: { to: `^${person.email}$` }, at: "answer", action: "drop", times: 1 });
  await enrol(engine.context, person.leadId, sequence);
  await engine.settle();
  const [send] = await sendsOf(engine.context, person.leadId);
  if (send?.state !== "unknown") throw new Error(`the send is ${send?.state}`);
  return { ...person, sendId: send.id };
}

const resolve = (sendId: string, as: Resolution) =>
  resolveSend(engine.context, { sendId, as, reason: "asked by phone", actor: "staff:mika" });
const copies = async (email: string) => (await engine.mail.journal()).filter(({ to }) => to === email).length;
const why = async (leadId: string) =>
  explanationLines(await explainLeadWithNames(engine.context, leadId), {
    language: "en",
    zone: "Asia/Tokyo",
    registry: engine.context.registry,
    verbose: false,
  }).join("\n");

describe("a message of which nobody knows whether it arrived", () => {
  test("is listed, and once a person says that it arrived it counts as sent and is listed no more", async () => {
    const { leadId, sendId, email } = await unknown("letter");
    const listed = async () => (await listUnknownSends(engine.context, { limit: 10, leadId })).items;
    expect(await listed()).toMatchObject([{ id: sendId, leadId, channel: "email", slot: "one" }]);
    expect(await resolve(sendId, "arrived")).toEqual({ id: sendId, state: "sent" });
    expect(await listed()).toEqual([]);
    await engine.settle();
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "sent" }]);
    expect(await copies(email)).toBe(1);
    expect(await why(leadId)).toMatch(/Staff member mika found that .* arrived \("asked by phone"\)/);
  });

  test("goes again when a person says that it did not arrive, by the channel that refused nothing", async () => {
    const { leadId, sendId, email } = await unknown("long");
    await resolve(sendId, "not-arrived");
    await engine.settle();
    expect(await copies(email)).toBe(2);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "sent", channel: "email" }]);
    expect(await sendsOf(engine.context, leadId)).toMatchObject([{ state: "failed", code: "not-arrived" }, { state: "sent" }]);
    expect(await why(leadId)).toMatch(/mika found that .* did not arrive, and let it go again/);
  });

  test("does not go again when a rule objects: the lead is held", async () => {
    const { leadId, sendId, email } = await unknown("letter");
    await holdLead(engine.context, { leadId, reason: "family", actor: "staff:test" });
    await resolve(sendId, "not-arrived");
    await engine.settle();
    expect(await copies(email)).toBe(1);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "due" }]);
  });

  test("may be left as it is; that somebody looked is kept", async () => {
    const { leadId, sendId } = await unknown("letter");
    await resolve(sendId, "leave");
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "unknown" }]);
    expect(await why(leadId)).toMatch(/mika left it open whether .* arrived/);
    const { rows } = await engine.context.database.pool.query("select action, actor, reason from audit where data->>'send' = $1", [sendId]);
    expect(rows).toEqual([{ action: "send-left", actor: "staff:mika", reason: "asked by phone" }]);
  });

  test("is resolved once, and nothing else is", async () => {
    const { sendId } = await unknown("letter");
    await resolve(sendId, "arrived");
    await expect(resolve(sendId, "not-arrived")).rejects.toMatchObject({ code: "send-not-unknown" });
    await expect(resolve("019320a0-0000-7000-8000-000000000001", "arrived")).rejects.toMatchObject({ code: "send-unknown" });
  });
});

describe("what a person said of it", () => {
  // A provider that drops many answers in a row gets an alarm, so these have their own.
  beforeAll(async () => {
    await engine.close();
    engine = await openEngine({ sequences: [LETTER] });
  });

  test.each(["arrived", "not-arrived", "leave"] as const)("is taken back: %s becomes unknown again", async (as) => {
    const { leadId, sendId, email } = await unknown("letter");
    const before = await sendsOf(engine.context, leadId);
    // Or it would go again at once.
    if (as === "not-arrived") await holdLead(engine.context, { leadId, reason: "family", actor: "staff:test" });
    await resolve(sendId, as);
    const undecided = async () => (await listUnknownSends(engine.context, { limit: 10, leadId, undecided: true })).items;
    expect(await undecided()).toEqual([]);
    expect(await undoResolution(engine.context, { sendId, actor: "staff:mika" })).toEqual({ id: sendId, state: "unknown" });
    await engine.settle();
    expect(await sendsOf(engine.context, leadId)).toEqual(before);
    expect(await touchesOf(engine.context, leadId)).toMatchObject([{ state: "unknown" }]);
    expect(await undecided()).toMatchObject([{ id: sendId }]);
    expect(await copies(email)).toBe(1);
    expect(await why(leadId)).toMatch(/mika took back what was said of whether .* arrived/);
    await expect(undoResolution(engine.context, { sendId, actor: "staff:mika" })).rejects.toMatchObject({ code: "send-not-resolved" });
  });

  test("cannot be taken back once it goes again", async () => {
    const { sendId } = await unknown("letter");
    await resolve(sendId, "not-arrived");
    await engine.settle();
    await expect(undoResolution(engine.context, { sendId, actor: "staff:mika" })).rejects.toMatchObject({ code: "send-goes-again" });
  });
});
