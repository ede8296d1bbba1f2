import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { proposalSchema } from "../../../domain/proposals/proposal.ts";
import { closeDeal } from "../../../services/deals/close-deal.ts";
import { givePresentation } from "../../../services/deals/give-presentation.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { openProposal, readProposalHead } from "../../../services/proposals/open-proposal.ts";
import { proposalOfToken } from "../../../services/proposals/proposal-link.ts";
import { listProposals, readProposal } from "../../../services/proposals/read-proposal.ts";
import { sendProposal } from "../../../services/proposals/send-proposal.ts";
import { suggestProposal } from "../../../services/proposals/suggest-proposal.ts";
import { changeProposal, createProposal } from "../../../services/proposals/write-proposal.ts";
import { openCourseDeal } from "../../support/deals.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { eventsOf } from "../../support/ledger.ts";
import { addPerson, type Person } from "../../support/people.ts";

const actor = "staff:test";
const content = proposalSchema.parse({ title: "任せられる会社へ", result: "任せられます。", interests: "右腕がほしい" });
const phone = {
  method: "POST",
  agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
  network: "203.0.113.7",
};

let engine: Engine;
let person: Person;
let dealId: string;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());
beforeEach(async () => {
  person = await addPerson(engine.context);
  dealId = await openCourseDeal(engine.context, person.leadId);
});
const write = async () => (await createProposal(engine.context, { dealId, content, actor })).proposalId;
const opened = async () => (await eventsOf(engine.context, person.leadId)).filter(({ kind }) => kind === "proposalOpened");

describe("a proposal", () => {
  test("begins with the lead's own words, and says which wishes it answers", async () => {
    await givePresentation(engine.context, { dealId, interests: "娘と夕食を食べたい", actor });
    expect(await suggestProposal(engine.context, dealId)).toMatchObject({
      title: "経営棚おろし講座",
      interests: "娘と夕食を食べたい",
      cases: [],
    });
    const detail = await readProposal(engine.context, await write());
    expect(detail.wishes.filter(({ met }) => met).map(({ wish }) => wish)).toContain("own-level");
    expect(detail).toMatchObject({ state: "draft", url: null, opens: { human: 0, machine: 0, stranger: 0 } });
  });

  test("is changed as a draft only, by who has read the newest; sent, it is one PDF and one event", async () => {
    const { context } = engine;
    const id = await write();
    await expect(changeProposal(context, { id, revision: 7, content, actor })).rejects.toThrow();
    await changeProposal(context, { id, revision: 0, content: { ...content, title: "新しい題" }, actor });
    await sendProposal(context, { id, actor });
    await sendProposal(context, { id, actor });
    await expect(changeProposal(context, { id, content, actor })).rejects.toMatchObject({ code: "proposal-sent" });
    expect(await listProposals(context, dealId)).toMatchObject([{ id, state: "sent", title: "新しい題" }]);
    const { rows } = await context.database.pool.query("select kind, number from paper where subject_id = $1", [id]);
    expect(rows).toEqual([{ kind: "proposal", number: expect.stringMatching(/^P-\d{5}$/) }]);
    expect((await eventsOf(context, person.leadId)).filter(({ kind }) => kind === "proposalSent")).toHaveLength(1);
  });

  test("a draft has no link; an unknown case and a closed deal are refused", async () => {
    const { context } = engine;
    const id = await write();
    await expect(readProposalHead(context, id)).rejects.toMatchObject({ kind: "gone" });
    await expect(createProposal(context, { dealId, content: { ...content, cases: ["nothing"] }, actor })).rejects.toMatchObject({
      code: "case-unknown",
    });
    await closeDeal(context, { id: dealId, closing: { state: "void" }, actor });
    await expect(sendProposal(context, { id, actor })).rejects.toMatchObject({ code: "deal-closed" });
    await expect(write()).rejects.toMatchObject({ code: "deal-closed" });
  });

  test("opened by the lead it is an event once; a scanner and a stranger score nobody", async () => {
    const { context } = engine;
    const id = await write();
    await sendProposal(context, { id, actor });
    const { url } = await readProposal(context, id);
    expect(proposalOfToken(context, String(url).split("/d/")[1] ?? "")).toBe(id);
    await openProposal(context, id, phone);
    expect(await opened(), "within a moment of the sending it is a machine").toEqual([]);
    await engine.runTo(new Date(context.clock.now().getTime() + 60_000));
    await openProposal(context, id, { ...phone, agent: "Googlebot/2.1 (+http://www.google.com/bot.html)" });
    expect(await opened()).toEqual([]);
    const { content: pdf } = await openProposal(context, id, phone);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await openProposal(context, id, phone);
    expect(await opened()).toHaveLength(1);
    const second = await write();
    await sendProposal(context, { id: second, actor });
    await engine.runTo(new Date(context.clock.now().getTime() + 60_000));
    await openProposal(context, second, {
      ...phone,
      agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36",
      network: "198.51.100.9",
    });
    expect(await opened()).toHaveLength(1);
    expect((await readProposal(context, id)).opens).toEqual({ human: 2, machine: 2, stranger: 0 });
    expect((await readProposal(context, second)).opens).toEqual({ human: 0, machine: 0, stranger: 1 });
  });

  test("of an erased lead is gone", async () => {
    const id = await write();
    await sendProposal(engine.context, { id, actor });
    await eraseLead(engine.context, { leadId: person.leadId, actor });
    await expect(readProposalHead(engine.context, id)).rejects.toMatchObject({ kind: "gone" });
    await expect(openProposal(engine.context, id, phone)).rejects.toMatchObject({ kind: "gone" });
    expect(JSON.stringify((await readProposal(engine.context, id)).content)).toBe("{}");
  });
});
