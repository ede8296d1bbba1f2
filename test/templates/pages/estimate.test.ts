import { expect, test } from "vitest";
import { priceVariants, type Variant } from "../../../domain/estimates/variant.ts";
import { type EstimateVariables, estimatePage } from "../../../templates/pages/estimate/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const line = (title: string, unitMinor: number, more: Partial<Variant["lines"][number]> = {}) => ({
  title,
  quantity: "1",
  unitMinor,
  taxKind: "standard" as const,
  ...more,
});
const variants: Variant[] = [
  { key: "basic", title: "基本プラン", fits: "「月に一度は立ち止まりたい」", lines: [line("講座", 220_000)], discountMinor: 0 },
  {
    key: "full",
    title: "伴走プラン",
    fits: "",
    lines: [
      line("講座", 220_000),
      line("個別フォロー", 50_000, { quantity: "3" }),
      line("テキスト", 1_080, { taxKind: "reduced" }),
      line("登録料", 500, { taxKind: "exempt" }),
      line("月の会", 0),
    ],
    discountMinor: 4_000,
  },
];
const pricing = { priceMode: "inclusive" as const, rounding: "down" as const, suppliedOn: "2027-03-20" };

const sent: EstimateVariables = {
  state: "sent",
  number: 12,
  title: "講座のお見積もり",
  greeting: "先日は\nありがとうございました。",
  name: { familyName: "鈴木" },
  variants: priceVariants(variants, pricing),
  extras: [
    { title: "ワークブック", until: "2027-03-21" },
    { title: "追加の面談", until: "2027-03-25" },
  ],
  currency: "JPY",
  expiresOn: "2027-03-31",
  expiresAt: new Date("2027-04-01T00:00+09:00"),
  sentAt: new Date("2027-03-20T10:00+09:00"),
  chosenAt: null,
  chosenVariant: null,
  zone: "Asia/Tokyo",
  newerUrl: null,
  comments: [],
  url: "/e/token",
  hasPaper: true,
  now: new Date("2027-03-21T10:00+09:00"),
  most: 2_000,
  typed: { variant: "", text: "" },
  notice: null,
};
const chosen: EstimateVariables = { ...sent, state: "chosen", chosenAt: new Date("2027-03-22T08:00+09:00"), chosenVariant: "full" };
const foreign: EstimateVariables = {
  ...sent,
  title: `見積${nasty}`,
  greeting: nasty,
  extras: [{ title: nasty, until: "2027-03-31" }],
  name: { displayName: nasty },
  variants: priceVariants(
    variants.map((variant) => ({ ...variant, title: nasty, fits: nasty, lines: [line(nasty, 1)], discountMinor: 0 })),
    { ...pricing, priceMode: "exclusive" },
  ),
  comments: [
    { at: new Date("2027-03-21T09:00+09:00"), byLead: true, variant: "full", text: nasty },
    { at: new Date("2027-03-21T09:30+09:00"), byLead: false, variant: null, text: nasty },
  ],
  typed: { variant: "full", text: nasty },
  notice: { kind: "refused", says: "comment-too-long" },
};

expectPageRules(estimatePage, [
  sent,
  chosen,
  foreign,
  { ...sent, variants: sent.variants.slice(0, 1), zone: "America/New_York" },
  { ...sent, state: "expired" },
  { ...sent, state: "superseded", newerUrl: "javascript:alert(1)", notice: { kind: "refused", says: "superseded" } },
  { ...sent, state: "superseded" },
  { ...chosen, notice: { kind: "refused", says: "comments-full" } },
]);

const shown = (variables: EstimateVariables, language: "ja" | "en" = "ja") => {
  const html = renderPage(estimatePage, language, variables).replace(/<style>[\s\S]*<\/style>/, "");
  return { html, text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
};

test("an extra is there until the end of its day, and what came with the choice in time stays", () => {
  expect(shown(sent).text).toContain("2027年3月21日（日）まで：ワークブック");
  const nextDay = shown({ ...sent, now: new Date("2027-03-22T00:00+09:00") }).text;
  expect(nextDay).not.toContain("ワークブック");
  expect(nextDay).toContain("2027年3月25日（木）まで：追加の面談");
  const { text } = shown(chosen);
  expect(text).toContain("お申し込みに付くもの 追加の面談");
  expect(text).not.toContain("ワークブック");
});

test("the plans stand side by side with lines, discount, the tax of each rate, and the total to the yen", () => {
  const { html, text } = shown(sent);
  expect(html.match(/<section class="plan"/g)).toHaveLength(2);
  expect(html.match(/name="choose" value="[a-z]+"/g)).toEqual(['name="choose" value="basic"', 'name="choose" value="full"']);
  expect(text).toContain("鈴木様へのお見積もり");
  expect(text).toContain("「月に一度は立ち止まりたい」");
  expect(text).toContain("10％対象 220,000円（うち消費税20,000円）");
  // 371,580 less 4,000, shared by the three rates.
  expect(text).toContain("367,580円");
  expect(text).toMatch(/軽減税率8％対象 1,0\d\d円（うち消費税\d\d円）/);
  expect(text).toMatch(/消費税の対象外 49\d円/);
  expect(text).toContain("3点 × 単価50,000円");
  expect(text).toContain("お値引き −4,000円");
  expect(text).toContain("2027年3月31日（水）まで");
});

test("the comparison leaves out what all have in the same way", () => {
  const { html } = shown(sent);
  const table = /<table[\s\S]*<\/table>/.exec(html)?.[0] ?? "";
  const rows = [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) => row.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|"));
  expect(rows).toEqual([
    "|項目|基本プラン|伴走プラン|",
    "|個別フォロー|なし|150,000円|",
    "|テキスト|なし|1,080円|",
    "|登録料|なし|500円|",
    "|月の会|なし|無料|",
    "|お値引き|なし|−4,000円|",
    "|合計（税込）|220,000円|367,580円|",
  ]);
  expect(shown({ ...sent, variants: sent.variants.slice(0, 1) }).html).not.toContain("<table");
});

test("one instant decides between open and expired, and what the zone of the lead is stands beside it", () => {
  const last = new Date(sent.expiresAt.getTime() - 1);
  expect(shown({ ...sent, now: last }).html).toContain('name="choose"');
  const over = shown({ ...sent, now: sent.expiresAt });
  expect(over.html).not.toContain('name="choose"');
  expect(over.text).toContain("有効期限は2027年3月31日（水）でした");
  expect(shown({ ...sent, zone: "America/New_York", expiresAt: new Date("2027-04-01T00:00-04:00") }, "en").text).toContain(
    "Wednesday 31 March 2027 (Eastern Daylight Time)",
  );
});

test("after the choice it says which, and nothing can be chosen any more", () => {
  const { html, text } = shown(chosen);
  expect(text).toContain("「伴走プラン」をお選びいただきました 2027年3月22日（月）に承りました");
  expect(html).toContain('<section class="plan chosen"');
  expect(html).not.toContain('name="choose"');
  expect(html).toContain('name="comment"');
});

test("a superseded one shows the way to the newer one and no price", () => {
  const { html, text } = shown({ ...sent, state: "superseded", newerUrl: "https://example.com/e/new" });
  expect(html).toContain('href="https://example.com/e/new"');
  expect(text).not.toContain("円");
  expect(html).not.toContain("<form");
});
