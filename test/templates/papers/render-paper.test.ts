import { describe, expect, test } from "vitest";
import { type Paper, paperKinds } from "../../../domain/papers/paper.ts";
import { languages } from "../../../domain/words/local-text.ts";
import { renderPaper } from "../../../templates/papers/render-paper.ts";
import { openPdf, pagesOf, textOf } from "./pdf-text.ts";
import { priced, sample } from "./samples.ts";

const each = paperKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));
const invoice = sample("invoice", "ja") as Paper & { kind: "invoice" };
const contract = sample("contract", "ja") as Paper & { kind: "contract" };
const named = (name: string): Paper => ({ ...invoice, buyer: { name, honorific: "様" } });

describe.each(each)("$kind in $language", ({ kind, language }) => {
  test("names issuer, buyer and number, and leaves no value open", async () => {
    const paper = sample(kind, language);
    const text = await textOf(await renderPaper(paper));
    for (const part of [paper.issuer.name, paper.buyer.company ?? "", paper.number, "T1234567890123"])
      expect(text).toContain(part.replace(/\s/g, ""));
    expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}/);
  });

  test("has the same bytes each time, as PDF/A for keeping", async () => {
    const paper = sample(kind, language);
    const first = Buffer.from(await renderPaper(paper));
    await renderPaper(sample("receipt", language));
    expect(first.equals(Buffer.from(await renderPaper(paper)))).toBe(true);
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    expect(first.toString("latin1")).toMatch(/pdfaid:part>2</);
  });
});

describe("an invoice", () => {
  test("has what a qualified invoice must have, worked out by hand (INV1, INV3, INV5)", async () => {
    // 12 × 61,000 + 4,800 = 736,800 at 10 %, 2 × 1,280 = 2,560 at 8 %; 10,000 off is 9,965 and 35.
    // Tax: 726,835 → 72,683; 2,525 → 202. Total 729,360 + 72,885 = 802,245.
    const text = await textOf(await renderPaper(invoice));
    expect(text).toContain("登録番号：T1234567890123");
    expect(text).toContain("発行日2027年4月5日");
    expect(text).toContain("取引年月日2027年4月5日〜2027年10月4日");
    expect(text).toContain("合宿のお弁当※21,2808%2,560");
    expect(text).toContain("※は軽減税率の対象です。");
    expect(text).toContain("10%対象726,83572,683799,518");
    expect(text).toContain("8%対象（軽減税率）2,5252022,727");
    expect(text).toContain("合計729,36072,885802,245円");
    expect(text).toContain("値引き10%対象△9,965");
    expect(text).toContain("髙﨑𠮷野様");
    expect(text).toContain("22027年5月31日267,415");
    expect(text).toContain("口座名義：カ）ホガラカケンキユウシヨ");
  });

  test("of an issuer who is not registered prints no number", async () => {
    const { registrationNumber: _, ...issuer } = invoice.issuer;
    const text = await textOf(await renderPaper({ ...invoice, issuer }));
    expect(text).not.toContain("登録番号");
  });

  test("with one date shows it beside the amount, and no plan", async () => {
    const one = [{ dueOn: "2027-04-30", amountMinor: invoice.totals.grossMinor }];
    const text = await textOf(await renderPaper({ ...invoice, instalments: one }));
    expect(text).toContain("お支払期限：2027年4月30日");
    expect(text).not.toContain("お支払いの予定");
  });

  test("of 100 lines repeats the head of its table and counts its pages", async () => {
    const title = "とても長い品目の名前で、一行には入りきらず、二行か三行になるはずのもの".repeat(2);
    const lines = Array.from({ length: 100 }, (_, place) => ({
      title: `${place + 1}番 ${title}`,
      quantity: "1234.5",
      unitMinor: 1_000_000,
      taxKind: "standard" as const,
    }));
    const pages = await pagesOf(await renderPaper({ ...invoice, ...priced(lines) }));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages[1]).toContain("品目数量単価税率金額");
    for (const [place, page] of pages.entries()) expect(page).toContain(`${place + 1}/${pages.length}`);
    expect(pages.join("")).toContain("135,795,000,000");
  });

  test("shows amounts below zero and those of a trillion whole", async () => {
    const [line] = priced([{ title: "返金", quantity: "1", unitMinor: 1, taxKind: "exempt" }]).lines;
    if (!line) throw new Error("no line");
    const lines = [{ ...line, unitMinor: -1_000_000_000_000, amountMinor: -1_000_000_000_000 }];
    const text = await textOf(await renderPaper({ ...invoice, lines, totals: { perRate: [], netMinor: 0, taxMinor: 0, grossMinor: -5 } }));
    expect(text).toContain("返金1△1,000,000,000,000非課税△1,000,000,000,000");
    expect(text).toContain("ご請求金額（税込）△5円");
  });
});

describe("what people typed", () => {
  test("is text, never markup", async () => {
    const name = String.raw`#set page(fill: red) $x^2$ \ " @preview *b* _i_ // </script>`;
    const text = await textOf(await renderPaper({ ...named(name), notes: ['"}); #panic()'] } as Paper));
    expect(text).toContain(name.replace(/\s/g, ""));
    expect(text).toContain('"});#panic()');
  });

  test("keeps the kanji of names: 髙﨑𠮷①㈱ and the compatibility character U+FA19", async () => {
    const text = await textOf(await renderPaper(named("㈱髙﨑𠮷①㈲塚\uFA10 \uFA19谷")));
    expect(text).toContain("㈱髙﨑𠮷①㈲塚\uFA10\uFA19谷様");
  });

  test("joins marks that were typed apart, and leaves out emoji and what turns the direction of writing", async () => {
    const text = await textOf(await renderPaper(named("か\u3099く\u202E太郎😊👨‍👩‍👧")));
    expect(text).toContain("がく太郎様");
  });

  test("with a character that no font has is refused by its name, not printed as a box", async () => {
    await expect(renderPaper(named("山田﷽"))).rejects.toMatchObject({
      kind: "invalid",
      code: "paper-characters",
      texts: { ja: expect.stringContaining("﷽") },
    });
  });

  test("breaks where no line can hold it", async () => {
    const pages = await pagesOf(await renderPaper(named("x".repeat(290))));
    expect(pages.join("")).toContain("x".repeat(290));
  });
});

describe("a contract", () => {
  const RED = "#c00000";

  /** Colours that fill letters, and the letters' sizes in points by their text. */
  async function lettersOf(paper: Paper) {
    const document = await openPdf(await renderPaper(paper));
    const page = await document.getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const colours = fnArray.flatMap((_, place) => ((argsArray[place] ?? []) as unknown[]).filter((one) => typeof one === "string"));
    const { items } = await page.getTextContent();
    const sizes = items.flatMap((item) =>
      "str" in item ? [{ text: item.str, points: Math.hypot(item.transform[0], item.transform[1]) }] : [],
    );
    return { colours, sizes };
  }

  test("has its notice on cooling-off in red, at least 8 points, before the articles", async () => {
    const { colours, sizes } = await lettersOf(contract);
    expect(colours).toContain(RED);
    const notice = sizes.findIndex(({ text }) => text.includes("クーリング"));
    const articles = sizes.findIndex(({ text }) => text.includes("第1条"));
    expect(notice).toBeGreaterThan(0);
    expect(articles).toBeGreaterThan(notice);
    for (const { text, points } of sizes.slice(notice, articles).filter(({ text }) => text.trim() !== ""))
      expect(points, text).toBeGreaterThanOrEqual(8);
  });

  test("has a column for the way to pay only where one is agreed for a payment", async () => {
    expect(await textOf(await renderPaper(contract))).toContain("支払方法");
    const payments = contract.payments.map(({ method: _, ...payment }) => payment);
    expect(await textOf(await renderPaper({ ...contract, payments }))).not.toContain("支払方法");
  });

  test("without cooling-off has nothing in red", async () => {
    const { colours } = await lettersOf({ ...contract, coolingOff: null });
    expect(colours).not.toContain(RED);
  });

  test("ends with who signed, when, from where and which wording, and claims no electronic signature (CON13)", async () => {
    const text = await textOf(await renderPaper(contract));
    expect(text).toContain("契約者の記名髙﨑𠮷野");
    expect(text).toContain("記名の日時2027年4月1日14:12:44（UTC+09:00）");
    expect(text).toContain("203.0.113.24");
    expect(text).toContain(contract.signature?.wordingHash);
    expect(text).toContain("電子署名を付していません");
  });

  test("before the signature says so", async () => {
    const text = await textOf(await renderPaper({ ...contract, signature: null, log: [] }));
    expect(text).toContain("まだ締結されていません");
  });
});

test("an estimate shows each variant with the lead's own words, and which revision it is (EST2)", async () => {
  const text = await textOf(await renderPaper(sample("estimate", "ja")));
  expect(text).toContain("EST-2027-0018（第2版）");
  expect(text).toContain("有効期限2027年4月15日");
  expect(text).toContain("1.はじめの三か月435,600円");
  expect(text).toContain("2.六か月しっかり伴走799,480円");
  expect(text).toContain("娘の寝顔しか見ていない");
});

test("a receipt says what it is for, and from 50,000 yen why it has no revenue stamp", async () => {
  const receipt = sample("receipt", "ja") as Paper & { kind: "receipt" };
  const text = await textOf(await renderPaper(receipt));
  expect(text).toContain("但し経営コーチング六か月コースの代金として");
  expect(text).toContain("収入印紙の貼付は不要です");
  expect(await textOf(await renderPaper({ ...receipt, amountMinor: 49_999 }))).not.toContain("収入印紙");
});

test("a credit note names the invoice that it corrects, and its date (INV7, INV8)", async () => {
  const text = await textOf(await renderPaper(sample("credit-note", "ja")));
  expect(text).toContain("適格返還請求書");
  expect(text).toContain("もとの請求書INV-2027-000042");
  expect(text).toContain("もとの請求書の発行日2027年4月5日");
});
