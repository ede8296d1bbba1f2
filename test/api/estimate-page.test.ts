import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildServer } from "../../api/server.ts";
import { signToken } from "../../domain/tokens/token.ts";
import { openDeal } from "../../services/deals/open-deal.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { advanceEstimate } from "../../services/estimates/advance-estimate.ts";
import { commentEstimate } from "../../services/estimates/comment-estimate.ts";
import { createEstimate } from "../../services/estimates/create-estimate.ts";
import { estimateUrl } from "../../services/estimates/estimate-link.ts";
import { reviseEstimate } from "../../services/estimates/revise-estimate.ts";
import { sendEstimate } from "../../services/estimates/send-estimate.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../support/context.ts";
import { countRows } from "../support/dump.ts";
import { addPerson } from "../support/people.ts";
import { content } from "./deal-samples.ts";
import { urlencoded } from "./seed.ts";

const START = "2027-03-20T10:00+09:00";
const actor = "staff:mori";
const browser = { "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0" };

let context: TestContext;
let app: ReturnType<typeof buildServer>;

beforeAll(async () => {
  context = await openContext({ startAt: START, playbook: STARTER_PLAYBOOK });
  app = buildServer(context, {});
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await context.close();
});
beforeEach(() => context.clock.set(START));

const textOf = ({ body }: { body: string }) =>
  body
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<wbr>|<span[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const show = async (url: string) => {
  const answer = await app.inject({ method: "GET", url, headers: browser, remoteAddress: "203.0.113.7" });
  return { status: answer.statusCode, html: answer.body, text: textOf(answer) };
};
const press = async (url: string, fields: Record<string, string>) => {
  const answer = await app.inject({
    method: "POST",
    url,
    headers: { ...urlencoded, ...browser },
    payload: String(new URLSearchParams(fields)),
  });
  return { status: answer.statusCode, html: answer.body, text: textOf(answer) };
};

async function estimate({ isSent = true, zone = "Asia/Tokyo", expiresOn = "2027-03-31" } = {}) {
  const { leadId } = await addPerson(context, { zone });
  const override = { reason: "ご紹介のため" };
  const { dealId } = await openDeal(context, { leadId, offerKey: "half-year", ownerId: null, override, actor });
  const { estimateId: id } = await createEstimate(context, { ...content, expiresOn, dealId, override, actor });
  if (isSent) await sendEstimate(context, { id, actor });
  return { leadId, dealId, id, page: new URL(estimateUrl(context, id)).pathname, override };
}
const row = async (id: string) =>
  (await context.database.pool.query("select state, chosen_variant from estimate where id = $1", [id])).rows[0];
const tasksOf = async (leadId: string) =>
  (
    await context.database.pool.query<{ script: string }>("select script from task where lead_id = $1 order by created_at, id", [leadId])
  ).rows.map(({ script }) => script);
const hits = async (id: string) =>
  (await context.database.pool.query<{ label: string }>("select label from hit where target = $1 order by at, id", [id])).rows.map(
    ({ label }) => label,
  );

test("the link to the PDF opens it", async () => {
  const { page } = await estimate();
  const [, link = ""] = /href="([^"]+)">見積書（PDF）を開く/.exec((await show(page)).html) ?? [];
  const { statusCode, headers } = await app.inject({ url: link });
  expect([statusCode, headers["content-type"]]).toEqual([200, "application/pdf"]);
});

describe("a lead by themselves", () => {
  test("sees the plans with the words of their own, chooses one, and is told what comes next", async () => {
    const { page, id, leadId } = await estimate();
    const shown = await show(page);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("鈴木様へのお見積もり");
    expect(shown.text).toContain("「月に一度は立ち止まりたい」");
    expect(shown.text).toContain("366,000円");
    expect(shown.text).toContain("2027年3月31日（水）まで");
    const chosen = await press(page, { choose: "full" });
    expect([chosen.status, chosen.text]).toEqual([200, expect.stringContaining("「伴走プラン」をお選びいただきました")]);
    expect(chosen.text).toContain("担当者からご連絡します");
    expect(chosen.html).not.toContain('name="choose"');
    expect(await row(id)).toEqual({ state: "chosen", chosen_variant: "full" });
    expect(await tasksOf(leadId)).toEqual([expect.stringContaining("プランを選ばれました")]);
    expect((await show(page)).text).toContain("「伴走プラン」をお選びいただきました");
  });

  test("presses twice, and then another one: the first choice counts", async () => {
    const { page, id, leadId } = await estimate();
    await press(page, { choose: "basic" });
    const again = await press(page, { choose: "basic" });
    expect([again.status, again.text]).toEqual([200, expect.stringContaining("「基本プラン」をお選びいただきました")]);
    const other = await press(page, { choose: "full" });
    expect([other.status, other.text]).toEqual([409, expect.stringContaining("すでに別のプランをお選びいただいています")]);
    expect(other.text).toContain("「基本プラン」をお選びいただきました");
    expect(await row(id)).toEqual({ state: "chosen", chosen_variant: "basic" });
    expect(await tasksOf(leadId)).toHaveLength(1);
  });

  test("asks about one plan or all; the same words twice are one question, and staff's answer stands below", async () => {
    const { page, id, leadId } = await estimate();
    const asked = await press(page, { variant: "full", comment: "分割は\r\nできますか" });
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining("お送りいただき、ありがとうございます")]);
    expect(asked.html).toContain("分割は\nできますか</p>");
    expect(asked.text).toContain("伴走プランについて");
    expect((await press(page, { variant: "full", comment: "分割は\r\nできますか" })).text).toContain("すでに承っています");
    expect((await press(page, { variant: "nothing", comment: "いつから始まりますか" })).status).toBe(200);
    await commentEstimate(context, { id, text: "三回まで分けられます", author: actor });
    const { rows } = await context.database.pool.query(
      "select variant, author, text from estimate_comment where estimate_id = $1 order by at, id",
      [id],
    );
    expect(rows).toEqual([
      { variant: "full", author: "lead", text: "分割は\nできますか" },
      { variant: null, author: "lead", text: "いつから始まりますか" },
      { variant: null, author: actor, text: "三回まで分けられます" },
    ]);
    expect(await tasksOf(leadId)).toHaveLength(2);
    const text = (await show(page)).text;
    expect(text).toContain("三回まで分けられます");
    expect(text, "who of the staff wrote is nobody's business").not.toContain("mori");
  });

  test("writes nothing, or too much: told beside the field, and what was written stays", async () => {
    const { page, leadId } = await estimate();
    const empty = await press(page, { variant: "full", comment: "  " });
    expect([empty.status, empty.text]).toEqual([409, expect.stringContaining("まだ送信されていません")]);
    expect(empty.html).toMatch(/<textarea[^>]*aria-invalid="true" aria-describedby="comment-fault"/);
    const long = await press(page, { variant: "full", comment: "あ".repeat(2_001) });
    expect([long.status, long.html]).toEqual([409, expect.stringContaining(`${"あ".repeat(2_001)}</textarea>`)]);
    expect(long.html).toContain('<option value="full" selected>');
    // Each line end counts once, as in the browser.
    expect((await press(page, { comment: "あ\r\n".repeat(1_000).trim() })).status).toBe(200);
    expect(await tasksOf(leadId)).toHaveLength(1);
  });

  test("has no more comments than a page can carry", async () => {
    const { page, id, leadId } = await estimate();
    await context.database.pool.query(
      `insert into estimate_comment (id, estimate_id, lead_id, at, author, text)
       select gen_random_uuid(), $1, $2, $3, 'lead', 'x' || n from generate_series(1, 100) n`,
      [id, leadId, context.clock.now()],
    );
    const answer = await press(page, { comment: "もう一つ" });
    expect([answer.status, answer.text]).toEqual([409, expect.stringMatching(/超えました。.*support@michishirube\.example\.com/)]);
  });
});

describe("what has ended", () => {
  test.each([false, true])(
    "expired (its process has seen it: %s): polite words and whom to reach; who chooses late is called",
    async (isSeen) => {
      const { page, id, leadId } = await estimate({ zone: "America/New_York" });
      context.clock.set("2027-03-31T23:59:59.999-04:00");
      expect((await show(page)).html).toContain('name="choose"');
      context.clock.set("2027-04-01T00:00-04:00");
      if (isSeen) await advanceEstimate(context, id);
      const before = (await tasksOf(leadId)).length;
      const shown = await show(page);
      expect(shown.status).toBe(200);
      expect(shown.html).not.toContain('name="choose"');
      expect(shown.text).toMatch(/有効期限は2027年3月31日（水）でした。.*support@michishirube\.example\.com/);
      const late = await press(page, { choose: "full" });
      expect([late.status, late.text]).toEqual([409, expect.stringContaining("お選びいただけませんでした")]);
      expect((await row(id))?.state).toBe(isSeen ? "expired" : "sent");
      // One task, whether it is told by the day or by the choice.
      expect((await tasksOf(leadId)).length).toBe(isSeen ? before : before + 1);
      await press(page, { choose: "full" });
      expect((await tasksOf(leadId)).length).toBe(isSeen ? before : before + 1);
      expect((await press(page, { comment: "まだ間に合いますか" })).status).toBe(200);
    },
  );

  test("superseded: it says so and leads to the newer one, where the choice is made", async () => {
    const { page, id, override } = await estimate();
    const { estimateId: next } = await reviseEstimate(context, { id, expiresOn: "2027-04-30", override, actor });
    expect((await show(page)).html).toContain('name="choose"');
    await sendEstimate(context, { id: next, actor });
    const shown = await show(page);
    expect(shown.text).toContain("このお見積もりは改訂しました");
    expect(shown.html).toContain(`href="${estimateUrl(context, next)}"`);
    expect(shown.html).not.toContain("<form");
    const late = await press(page, { choose: "full" });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining("改訂したため、お選びいただけませんでした")]);
    expect((await press(new URL(estimateUrl(context, next)).pathname, { choose: "full" })).status).toBe(200);
    expect(await row(id)).toEqual({ state: "superseded", chosen_variant: null });
  });

  test("a draft has no page: it can be neither read nor chosen nor commented on", async () => {
    const { page, id, leadId } = await estimate({ isSent: false });
    expect((await show(page)).status).toBe(410);
    for (const fields of [{ choose: "full" }, { comment: "x" }] as Record<string, string>[])
      expect((await press(page, fields)).status).toBe(410);
    expect(await row(id)).toEqual({ state: "draft", chosen_variant: null });
    expect(await tasksOf(leadId)).toEqual([]);
  });

  test("a forged link, one of another kind, what no button sends, and a plan that is none", async () => {
    const { page, id } = await estimate();
    const foreign = signToken(context.keys.token, "preferences", [id]);
    for (const url of [`/e/${foreign}`, `${page}x`, "/e/x", `/e/${signToken(context.keys.token, "estimate", [crypto.randomUUID()])}`]) {
      expect((await show(url)).status, url).toBeGreaterThanOrEqual(404);
      expect((await press(url, { choose: "full" })).status, url).toBeGreaterThanOrEqual(404);
    }
    expect((await press(page, {})).status).toBe(422);
    expect((await press(page, { variant: "full" })).status).toBe(422);
    const none = await press(page, { choose: "gold" });
    expect([none.status, none.text]).toEqual([409, expect.stringContaining("そのプランは見つかりません")]);
    expect((await row(id))?.state).toBe("sent");
  });

  test("an erased lead: the page is gone, for every way in", async () => {
    const { page, leadId } = await estimate();
    await eraseLead(context, { leadId, actor, reason: "ご本人の依頼" });
    expect((await show(page)).status).toBe(410);
    expect((await press(page, { choose: "full" })).status).toBe(410);
    expect((await press(page, { comment: "x" })).status).toBe(410);
  });
});

test("in English, with the zone of the lead beside the last day", async () => {
  const { page, leadId } = await estimate({ zone: "America/New_York" });
  await context.database.pool.query("update lead set language = 'en', honorific = '' where id = $1", [leadId]);
  const { text } = await show(page);
  expect(text).toContain("Wednesday 31 March 2027 (Eastern Daylight Time)");
  expect(text).toContain("At 10%: ¥220,000 (including tax of ¥20,000)");
});

test("an open is counted once for each GET of the lead, and a crawler that opens everything changes nothing else (fault 50)", async () => {
  const { page, id } = await estimate();
  const { page: other, id: otherId } = await estimate();
  context.clock.advance({ minutes: 5 });
  await show(page);
  await show(page);
  expect(await hits(id)).toEqual(["human", "human"]);
  const before = await countRows(context.database);
  const found = (await show(page)).html;
  const links = [...found.matchAll(/(?:href|action)="(\/[^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
  const buttons = [...found.matchAll(/ name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => `${page}?${new URLSearchParams([[name, value]])}`,
  );
  expect(buttons.length).toBeGreaterThan(1);
  const crawler = { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" };
  for (const url of new Set([...links, ...buttons, other]))
    for (const method of ["GET", "HEAD"] as const) expect((await app.inject({ method, url, headers: crawler })).statusCode, url).toBe(200);
  const { hit: hitsBefore = 0, ...rest } = before as Record<string, number>;
  const { hit: hitsAfter = 0, ...after } = (await countRows(context.database)) as Record<string, number>;
  expect(after).toEqual(rest);
  // The PDF is no open of the page.
  expect(links).toContain(`${page}/estimate.pdf`);
  const pages = [...links, ...buttons, other].filter((url) => !url.endsWith(".pdf"));
  expect(hitsAfter - hitsBefore).toBe(new Set(pages).size + 1);
  expect(await hits(otherId)).toEqual(["machine"]);
  expect((await row(id))?.state).toBe("sent");
});
