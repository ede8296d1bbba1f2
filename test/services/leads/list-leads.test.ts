import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Direction } from "../../../domain/cursor.ts";
import { insertLead, type NewLead } from "../../../services/engine/leads/insert-lead.ts";
import { countLeads } from "../../../services/leads/count-leads.ts";
import { exportLeads } from "../../../services/leads/export-leads.ts";
import type { LeadFilter } from "../../../services/leads/lead-filter.ts";
import { listLeads } from "../../../services/leads/list-leads.ts";
import { listTags } from "../../../services/leads/list-tags.ts";
import { initials } from "../../../services/leads/name-key.ts";
import type { LeadOrder } from "../../../services/leads/page-leads.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

let context: TestContext;
const ids: Record<string, string> = {};
const all = async (sql: string, values: unknown[] = []) => (await context.database.pool.query(sql, values)).rows;

beforeAll(async () => {
  context = await openContext();
  await all("insert into source (id, key, kind, title) values (gen_random_uuid(), 'fair', 'event', '展示会')");
  const add = async (key: string, names: Partial<NewLead>, minutes: number) => {
    const at = new Date(context.clock.now().getTime() + minutes * 60_000);
    ids[key] = await insertLead(
      context.database.pool,
      { ...names, language: "ja", zone: "Asia/Tokyo", sourceKey: key === "abe" ? "fair" : null },
      at,
    );
  };
  await add("yamada", { familyName: "山田", givenName: "愛", familyKana: "ヤマダ", givenKana: "アイ" }, 1);
  await add("abe", { familyName: "阿部", givenName: "亮", familyKana: "あべ", givenKana: "りょう", company: "=1+1" }, 2);
  await add("nameless", {}, 3);
  const { leadId } = await addPerson(context, { channels: ["email", "line"], familyName: "加藤", email: "kato@example.jp" });
  ids.kato = leadId;
  await all("update lead set family_kana = 'カトウ', relation = 'customer', display_name = 'かとちゃん' where id = $1", [leadId]);
  await all("insert into lead_tag (lead_id, tag, at) values ($1, '紹介', now())", [leadId]);
  await all("insert into hold (id, lead_id, cause, reason, since) values (gen_random_uuid(), $1, 'staff', 'asked', now())", [ids.yamada]);
  await all(
    "insert into score (lead_id, dimension, value, at) values ($1, 'trust', 10, now()), ($1, 'interest', 35, now()), ($2, 'trust', 20, now())",
    [ids.abe, ids.kato],
  );
  await all(
    `insert into event (id, at, lead_id, kind, actor, recorded_at) values (gen_random_uuid(), '2027-01-10Z', $1, 'linkClicked', 'lead', now()),
       (gen_random_uuid(), '2027-01-12Z', $2, 'sequenceCompleted', 'system', now()), (gen_random_uuid(), '2027-01-11Z', $2, 'linkClicked', 'lead', now())`,
    [ids.yamada, ids.abe],
  );
});
afterAll(() => context.close());

const keyOf = (id: string) => Object.entries(ids).find(([, own]) => own === id)?.[0];
const list = async (filter: LeadFilter & { sort?: LeadOrder; direction?: Direction }) =>
  (await listLeads(context, { ...filter, limit: 10 })).items.map(({ id }) => keyOf(id));

describe("orders", () => {
  test.each<[LeadOrder, Direction, string[]]>([
    ["newest", "asc", ["kato", "yamada", "abe", "nameless"]],
    // The nameless, and those who never did anything, stay at the end.
    ["name", "desc", ["yamada", "kato", "abe", "nameless"]],
    ["activity", "asc", ["yamada", "abe"]],
    ["score", "asc", ["yamada", "nameless", "kato", "abe"]],
  ])("%s reversed", async (sort, direction, keys) => {
    const whole = await list({ sort, direction });
    if (sort === "score") expect(whole.slice(2)).toEqual(keys.slice(2));
    else expect(whole.slice(0, keys.length)).toEqual(keys);
    expect(whole).toHaveLength(4);
    for (const limit of [1, 2, 3]) {
      const pages: (string | undefined)[] = [];
      let cursor: string | undefined;
      do {
        const page = await listLeads(context, { sort, direction, limit, cursor });
        pages.push(...page.items.map(({ id }) => keyOf(id)));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(pages, `pages of ${limit}`).toEqual(whole);
    }
  });

  test("a cursor of one direction is refused in the other", async () => {
    const { next } = await listLeads(context, { sort: "name", limit: 1 });
    await expect(listLeads(context, { sort: "name", direction: "desc", limit: 1, cursor: next ?? "" })).rejects.toMatchObject({
      code: "bad-cursor",
    });
  });

  test("a search, reversed", async () => {
    expect(await list({ search: "a", sort: "name", direction: "desc" })).toEqual((await list({ search: "a", sort: "name" })).toReversed());
    expect(await list({ search: "加藤", sort: "activity", direction: "asc" })).toEqual(["kato"]);
  });

  test.each<[LeadOrder, string[]]>([
    ["newest", ["nameless", "abe", "yamada", "kato"]],
    // Hiragana and katakana are one.
    ["name", ["abe", "kato", "yamada", "nameless"]],
    ["score", ["abe", "kato"]],
    ["activity", ["abe", "yamada"]],
  ])("%s", async (sort, keys) => {
    expect((await list({ sort })).slice(0, keys.length)).toEqual(keys);
    const walked: (string | undefined)[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listLeads(context, { sort, limit: 1, cursor });
      walked.push(...page.items.map(({ id }) => keyOf(id)));
      cursor = page.next ?? undefined;
      more = cursor !== undefined;
    }
    expect(walked).toEqual(await list({ sort }));
  });

  test("a cursor of another order, or of nobody, is refused", async () => {
    const { next } = await listLeads(context, { sort: "name", limit: 1 });
    await expect(listLeads(context, { sort: "score", limit: 1, cursor: next ?? "" })).rejects.toMatchObject({ code: "bad-cursor" });
    await expect(listLeads(context, { sort: "newest", limit: 1, cursor: "x" })).rejects.toMatchObject({ code: "bad-cursor" });
  });
});

describe("filters", () => {
  test.each<[LeadFilter, string[]]>([
    [{ relation: "customer" }, ["kato"]],
    [{ tag: "紹介" }, ["kato"]],
    [{ tag: "nothing" }, []],
    [{ held: true }, ["yamada"]],
    [{ held: true, holdCause: "other" }, []],
    [{ held: false, relation: "customer" }, ["kato"]],
    [{ topic: "newsletter" }, ["kato"]],
    [{ topic: "newsletter", subscription: "none" }, ["nameless", "abe", "yamada"]],
    [{ contact: "reachable" }, ["kato"]],
    [{ contact: "none" }, ["nameless", "abe", "yamada"]],
    [{ contact: "bounced" }, []],
    [{ source: "fair" }, ["abe"]],
    [{ scoreAtLeast: 21 }, ["abe"]],
    [{ search: "りょう" }, ["abe"]],
    // As people are called on the telephone.
    [{ search: "りょうさん" }, ["abe"]],
    [{ search: "kato@" }, ["kato"]],
    [{ createdFrom: new Date("2027-01-13T00:02:30Z") }, ["nameless"]],
    [{ initial: "あ" }, ["abe"]],
    [{ initial: "か" }, ["kato"]],
    [{ initial: "わ" }, []],
    [{ initial: "kana" }, ["abe", "yamada", "kato"]],
    [{ initial: "other" }, ["nameless"]],
    [{ initial: "sign" }, []],
    [{ createdTo: new Date("2027-01-13T00:00:30Z") }, ["kato"]],
  ])("%o", async (filter, keys) => {
    expect(await list(filter)).toEqual(keys);
    expect(await countLeads(context, filter)).toEqual({ count: keys.length, exact: true });
  });

  test("who opened a document, by people alone, and each once", async () => {
    const { items } = await listLeads(context, { sort: "newest", limit: 10 });
    const [one, other] = items;
    await context.database.pool.query(
      `insert into hit (id, at, kind, lead_id, target, method, agent, label, judge_at)
       select gen_random_uuid(), now(), kind, lead_id, target, 'POST', '', label, now()
       from (values ($1::uuid, 'document', 'gift', 'human'), ($1, 'document', 'gift', 'human'), ($2, 'document', 'gift', 'stranger'),
         ($2, 'document', 'other', 'human'), ($2, 'click', 'gift', 'human')) as hits(lead_id, kind, target, label)`,
      [one?.id, other?.id],
    );
    const found = await listLeads(context, { opened: "gift", sort: "newest", limit: 10 });
    expect(found.items.map(({ id }) => id)).toEqual([one?.id]);
    expect(await countLeads(context, { opened: "gift" })).toEqual({ count: 1, exact: true });
    expect(await countLeads(context, { opened: "nothing" })).toEqual({ count: 0, exact: true });
  });

  test("an unknown sequence or source is named", async () => {
    await expect(listLeads(context, { sequence: "no", limit: 1 })).rejects.toMatchObject({ code: "sequence-unknown" });
    await expect(listLeads(context, { source: "no", limit: 1 })).rejects.toMatchObject({ code: "source-unknown" });
  });
});

test("each name stands in just one row of the directory", async () => {
  const rows: Record<string, string[]> = {
    あ: ["アベ", "ｱﾝﾄﾞｳ", "うえだ", "ヴェルディ"],
    か: ["ガトウ", "こばやし"],
    は: ["パーク", "ぼくや"],
    わ: ["わたなべ", "を", "ンジャメナ"],
    latin: ["Álvarez", "smith", "Ｚoe", "Łukasz"],
    sign: ["3番", "（仮）"],
    other: ["渡辺", "亜子", "김"],
  };
  const named = Object.entries(rows).flatMap(([row, names]) => names.map((name) => ({ row, name })));
  const made = new Map<string, string>();
  for (const { row, name } of named) {
    const leadId = await insertLead(
      context.database.pool,
      { familyName: name, language: "ja", zone: "Asia/Tokyo", sourceKey: null },
      new Date("2027-01-13T01:00:00Z"),
    );
    made.set(leadId, `${row} ${name}`);
  }
  const since = new Date("2027-01-13T00:59:00Z");
  for (const initial of initials.filter((one) => one.length > 1 || one >= "あ")) {
    const { items } = await listLeads(context, { initial, createdFrom: since, limit: 100 });
    const row = (one: string) => (initial === "kana" ? ["あ", "か", "は", "わ"].includes(one) : one === initial);
    const asked = named.filter((one) => row(one.row)).map((one) => `${one.row} ${one.name}`);
    expect(items.map(({ id }) => made.get(id)).toSorted(), initial).toEqual(asked.toSorted());
  }
  const { items } = await listLeads(context, { initial: "s", createdFrom: since, limit: 100 });
  expect(items.map(({ familyName }) => familyName)).toEqual(["smith"]);
  await context.database.pool.query("delete from lead where created_at >= $1", [since]);
});

test("tags are listed by their words, with as many leads as the list shows", async () => {
  const { pool } = context.database;
  await pool.query(
    "insert into lead_tag (lead_id, tag, at) select id, t.tag, now() from lead, (values ('春の会'), ('秋の会')) t(tag) where family_name is not null",
  );
  expect(await listTags(context, { limit: 10 })).toMatchObject({
    items: expect.arrayContaining([{ tag: "紹介", count: 1, exact: true }]),
    next: null,
  });
  const walked: unknown[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await listTags(context, { search: "の", limit: 1, cursor });
    walked.push(...page.items);
    cursor = page.next ?? undefined;
    more = cursor !== undefined;
  }
  expect(walked).toHaveLength(2);
  for (const { tag, count } of (await listTags(context, { search: "の会", limit: 10 })).items) {
    expect(await countLeads(context, { tag })).toEqual({ count, exact: true });
  }
  await expect(listTags(context, { limit: 1, cursor: "AA" })).rejects.toMatchObject({ code: "bad-cursor" });
  await pool.query("delete from lead_tag where tag <> '紹介'");
});

test("a row shows what the list shows", async () => {
  const { items } = await listLeads(context, { search: "加藤", limit: 1 });
  expect(items[0]).toMatchObject({
    name: "加藤",
    kana: "カトウ",
    tags: ["紹介"],
    email: { address: "kato@example.jp", state: "reachable", suppressed: false },
    line: { name: "かとちゃん", state: "reachable" },
    topScore: 20,
    lastActivityAt: null,
  });
});

test("a search follows a change of names and addresses", async () => {
  const { leadId } = await addPerson(context, { familyName: "旧姓", email: "before@example.jp" });
  await all("update lead set search_key = '新姓' where id = $1", [leadId]);
  await all("update contact set address = 'after@example.jp' where lead_id = $1", [leadId]);
  const found = async (search: string) => (await listLeads(context, { search, limit: 5 })).items.length;
  expect(await Promise.all(["旧姓", "before@", "新姓", "after@"].map(found))).toEqual([0, 0, 1, 1]);
  await all("delete from contact where lead_id = $1", [leadId]);
  expect(await found("after@")).toBe(0);
  await all("update lead set erased_at = now() where id = $1", [leadId]);
});

test("the file has the list's rows, harmless cells, and an entry in the audit without the words of a search (SEC4)", async () => {
  let text = "";
  for await (const piece of await exportLeads(context, { search: "阿部", language: "ja", actor: "staff:mika" })) text += piece;
  const [head, row, ...rest] = text.split("\r\n");
  expect(head?.startsWith("\ufeffID,お名前,")).toBe(true);
  expect(row).toContain("阿部 亮");
  expect(row).toContain("'=1+1");
  expect(rest).toEqual([""]);
  expect(await all("select actor, data from audit where action = 'leads-exported'")).toEqual([
    { actor: "staff:mika", data: { filter: {}, searched: true, sort: "newest" } },
  ]);
});
