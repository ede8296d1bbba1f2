import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importOptionsSchema } from "../../../domain/imports/options.ts";
import { signToken } from "../../../domain/tokens/token.ts";
import { unsubscribe } from "../../../services/consent/unsubscribe.ts";
import { createLead } from "../../../services/leads/create-lead.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { decisionsOf, sendsOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, sequenceYaml } from "../../support/sequences.ts";

const advertising = ["nurture", "promotion", "care"] as const;
const bases = ["card", "relationship", "published"] as const;

let engine: Engine;
beforeAll(async () => {
  const letter = "{ id: one, send: { email: notes/one } }";
  engine = await openEngine({
    sequences: [
      ...advertising.map((category) => sequenceYaml(category, [letter], { category })),
      sequenceYaml("notice", [letter], { category: "transactional" }).replace("topic: newsletter\n", ""),
    ],
  });
});
afterAll(() => engine.close());

let addresses = 0;
async function enter(basis: (typeof bases)[number]) {
  const email = `law-${(addresses += 1)}@example.jp`;
  const input = { email, basis, topics: ["newsletter"], language: "ja" as const, sourceKey: null, fields: {}, actor: "staff:test" };
  return { email, ...(await createLead(engine.context, input)) };
}

async function sent(leadId: string, sequence: string): Promise<number> {
  await enrol(engine.context, leadId, sequence);
  await engine.settle();
  return (await sendsOf(engine.context, leadId)).length;
}

async function contactOf(leadId: string): Promise<string> {
  const { rows } = await engine.context.database.pool.query<{ id: string }>("select id from contact where lead_id = $1", [leadId]);
  return rows[0]?.id ?? "";
}

describe("LAW1: no advertising without a recorded basis", () => {
  test.each(advertising)("LAW1: %s mail is not sent to a lead without a basis, and the decision says why", async (category) => {
    const { leadId } = await addPerson(engine.context, { topic: null });
    expect(await sent(leadId, category)).toBe(0);
    expect(await decisionsOf(engine.context, leadId)).toContainEqual(expect.objectContaining({ verdict: "skip", reason: "no-consent" }));
  });

  test.each(bases)("LAW1: with the basis %s it is sent, and the basis is on record", async (basis) => {
    const { leadId } = await enter(basis);
    expect(await sent(leadId, "nurture")).toBe(1);
    const { rows } = await engine.context.database.pool.query("select basis, kind, method from consent where lead_id = $1", [leadId]);
    expect(rows).toEqual([{ basis, kind: "given", method: "api" }]);
  });

  test("LAW1: an address without a basis is refused, by hand and by import", async () => {
    const input = {
      email: "nobody@example.jp",
      topics: ["newsletter"],
      language: "ja" as const,
      sourceKey: null,
      fields: {},
      actor: "staff:test",
    };
    await expect(createLead(engine.context, input)).rejects.toMatchObject({ code: "basis-required" });
    expect(importOptionsSchema.safeParse({ topic: "newsletter", source: "show", author: "aya" }).success).toBe(false);
  });

  test("LAW1: consent to one topic is none to another", async () => {
    const { leadId } = await addPerson(engine.context, { topic: "vacancies" });
    expect(await sent(leadId, "nurture")).toBe(0);
  });
});

describe("LAW4: an opt-out bars every later send, whatever the basis", () => {
  test.each(bases)("LAW4: basis %s", async (basis) => {
    const { leadId } = await enter(basis);
    const token = signToken(engine.context.keys.token, "unsubscribe", [await contactOf(leadId), "newsletter"]);
    await unsubscribe(engine.context, token, { method: "one-click" });
    for (const category of advertising) expect(await sent(leadId, category)).toBe(0);
  });

  test("LAW4: what is no advertising still goes", async () => {
    const { leadId } = await enter("card");
    const token = signToken(engine.context.keys.token, "unsubscribe", [await contactOf(leadId), "newsletter"]);
    await unsubscribe(engine.context, token, { method: "one-click" });
    expect(await sent(leadId, "notice")).toBe(1);
  });
});

describe("UNS1: the header of one-click unsubscribe, as the receiving server sees it", () => {
  const headersOf = async (email: string) => {
    const mail = (await engine.mail.journal()).find(({ to }) => to === email);
    const [head = ""] = (await engine.mail.raw(mail?.n ?? 0)).split("\r\n\r\n");
    return head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  };

  test.each(advertising)("UNS1: %s mail has exactly one List-Unsubscribe with one URI, and one List-Unsubscribe-Post", async (category) => {
    const { leadId, email } = await enter("card");
    await sent(leadId, category);
    const headers = await headersOf(email);
    const own = headers.filter((line) => /^list-unsubscribe:/i.test(line));
    expect(own).toHaveLength(1);
    const token = signToken(engine.context.keys.token, "unsubscribe", [await contactOf(leadId), "newsletter"]);
    expect(own[0]).toBe(`List-Unsubscribe: <http://shop.test/u/${token}>`);
    expect(headers.filter((line) => /^list-unsubscribe-post:/i.test(line))).toEqual(["List-Unsubscribe-Post: List-Unsubscribe=One-Click"]);
  });

  test("UNS1: mail that is no advertising has neither", async () => {
    const { leadId, email } = await enter("card");
    await sent(leadId, "notice");
    expect((await headersOf(email)).filter((line) => /^list-unsubscribe/i.test(line))).toEqual([]);
  });
});
