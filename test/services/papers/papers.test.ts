import { createHash, randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type PaperKind, paperKinds } from "../../../domain/papers/paper.ts";
import { discloseLead } from "../../../services/erasure/disclose-lead.ts";
import { disclosureArchive } from "../../../services/erasure/disclosure-archive.ts";
import { emptyVault } from "../../../services/erasure/empty-vault.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { readKeptPapers } from "../../../services/papers/keep-papers.ts";
import { listPapers } from "../../../services/papers/list-papers.ts";
import { type NewPaper, readPaper, readPaperOf, storePaper } from "../../../services/papers/module.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import { sample } from "../../templates/papers/samples.ts";
import { unzip } from "../erasure/unzip.ts";

const actor = "staff:test";

let context: TestContext;
beforeEach(async () => {
  context = await openContext();
});
afterEach(() => context.close());

const all = async <Row>(sql: string, values: unknown[] = []) => (await context.database.pool.query(sql, values)).rows as Row[];

const store = (change: Partial<NewPaper> & { leadId: string; kind?: PaperKind }) => {
  const { kind = "invoice", ...input } = change;
  const paper = sample(kind, "ja");
  const given = { subjectId: randomUUID(), revision: 0, number: paper.number, paper, ...input };
  return context.database.transaction((tx) => storePaper(tx, context, given));
};

async function withOneOfEach(): Promise<{ leadId: string; email: string }> {
  const person = await addPerson(context);
  for (const kind of paperKinds) await store({ leadId: person.leadId, kind });
  return person;
}

describe("a paper", () => {
  test("is stored once with its hash, and whoever tries again gets the same one, even with another content", async () => {
    const { leadId } = await addPerson(context);
    const subjectId = randomUUID();
    const first = await store({ leadId, subjectId });
    const { content } = await readPaper(context, first.id);
    expect(first).toMatchObject({ kind: "invoice", subjectId, revision: 0, leadId, number: "INV-2027-000042", language: "ja" });
    expect(first.sha256).toBe(createHash("sha256").update(content).digest("hex"));
    expect([first.bytes, content.subarray(0, 5).toString()]).toEqual([content.length, "%PDF-"]);
    context.clock.advance({ minutes: 1 });
    const other = { ...sample("invoice", "ja"), number: "INV-1" };
    expect(await store({ leadId, subjectId, paper: other, number: "INV-1" })).toEqual(first);
    expect(await readPaperOf(context, "invoice", subjectId)).toEqual({ ...first, content });
  });

  test("of a later revision stands beside the earlier one", async () => {
    const { leadId } = await addPerson(context);
    const subjectId = randomUUID();
    await store({ leadId, subjectId, kind: "contract" });
    const signed = await store({ leadId, subjectId, kind: "contract", revision: 1 });
    expect(await all("select revision from paper order by revision")).toEqual([{ revision: 0 }, { revision: 1 }]);
    expect((await readPaperOf(context, "contract", subjectId))?.id).toBe(signed.id);
    expect(await readPaperOf(context, "contract", randomUUID())).toBeNull();
  });

  test("never changes", async () => {
    const { id } = await store(await addPerson(context));
    await expect(all("update paper set content = '' where id = $1", [id])).rejects.toThrow(/append-only|never|change/);
    await expect(all("update paper set number = '2' where id = $1", [id])).rejects.toThrow();
  });

  test("that cannot be printed, or has no lead any more, is not stored", async () => {
    const { leadId } = await addPerson(context);
    const paper = { ...sample("invoice", "ja"), buyer: { name: "山田﷽", honorific: "様" } };
    await expect(store({ leadId, paper })).rejects.toMatchObject({ code: "paper-characters" });
    await expect(store({ leadId, paper: { ...paper, number: "" } })).rejects.toThrow(/number/);
    await eraseLead(context, { leadId, actor });
    await expect(store({ leadId })).rejects.toMatchObject({ code: "lead-erased" });
    expect(await all("select 1 from paper")).toEqual([]);
  });

  test("is in the list of its lead alone, the newest first, page by page", async () => {
    const { leadId } = await addPerson(context);
    await store(await addPerson(context));
    const ids: string[] = [];
    for (const kind of ["estimate", "contract", "invoice"] as const) {
      ids.unshift((await store({ leadId, kind })).id);
      context.clock.advance({ ms: 1_000 });
    }
    const first = await listPapers(context, { leadId, limit: 2 });
    const rest = await listPapers(context, { leadId, limit: 2, cursor: first.next ?? undefined });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.next).toBeNull();
  });
});

describe("when a lead is erased", () => {
  test("estimates go, and what the tax law makes us keep stays sealed until its date", async () => {
    const { leadId, email } = await withOneOfEach();
    const [invoice] = await all<{ id: string; content: Buffer }>("select id, content from paper where kind = 'invoice'");
    const { keptUntil } = await eraseLead(context, { leadId, actor });
    expect(await all("select 1 from paper")).toEqual([]);
    // Made on 2027-01-13: a year for the tax period, two months, and seven years.
    expect(keptUntil).toEqual(new Date("2035-03-13T00:00:00.000Z"));
    const sealed = await all<{ sealed: Buffer }>("select sealed from vault where kind = 'paper'");
    expect(sealed).toHaveLength(4);
    expect(sealed.map(({ sealed: bytes }) => bytes.toString("latin1")).join("")).not.toContain("INV-2027-000042");
    for (const named of [leadId, email]) {
      const kept = await readKeptPapers(context, { named, reason: "an inspection", actor });
      expect(kept.map(({ kind }) => kind)).toEqual(["contract", "invoice", "receipt", "credit-note"]);
    }
    const [kept, ...more] = await readKeptPapers(context, { named: "INV-2027-000042", reason: "an inspection", actor });
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ id: invoice?.id, kind: "invoice", leadId, content: invoice?.content, keepUntil: keptUntil });
    expect(await all("select reason from audit where action = 'kept-papers-read'")).toHaveLength(3);
    context.clock.set(new Date("2035-03-12T23:59:00Z"));
    expect(await emptyVault(context)).toBe(0);
    context.clock.set(new Date("2035-03-13T00:00:00Z"));
    expect(await emptyVault(context)).toBe(4);
    expect(await readKeptPapers(context, { named: leadId, reason: "late", actor })).toEqual([]);
  });

  test("who has only an estimate leaves nothing", async () => {
    const { leadId } = await addPerson(context);
    await store({ leadId, kind: "estimate" });
    expect((await eraseLead(context, { leadId, actor })).keptUntil).toBeNull();
    expect(await all("select 1 from vault")).toEqual([]);
  });
});

test("one who asks for their data gets their papers as PDF (LAW6)", async () => {
  const { leadId } = await withOneOfEach();
  await store(await addPerson(context));
  const disclosure = await discloseLead(context, { leadId, reason: "asked by letter", actor });
  const files = await unzip(await buffer(await disclosureArchive(context, disclosure)));
  const pdfs = [...files].filter(([name]) => name.startsWith("papers/"));
  expect(pdfs.map(([name]) => name.replace(/.*-(?=[^-]+_)/, "")).toSorted()).toEqual(
    [
      "ご提案_P-00012.pdf",
      "契約書_K-2027-0007.pdf",
      "見積書_EST-2027-0018.pdf",
      "請求書_INV-2027-000042.pdf",
      "返還明細書_CN-2027-0003.pdf",
      "領収書_R-2027-000031.pdf",
    ].toSorted(),
  );
  for (const [, content] of pdfs) expect(content).toMatch(/^%PDF-/);
  expect(files.get("README.ja.txt")).toContain("papers: 見積書、契約書、請求書などの書類");
});
