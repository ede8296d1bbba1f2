import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { contractUrl } from "../../services/contracts/contract-link.ts";
import { deliverDocuments } from "../../services/contracts/deliver-documents.ts";
import { actor, buyer, offered, sixPayments } from "../services/contracts/contract-world.ts";
import { sharedBrowser } from "../support/shared-browser.ts";
import { waitFor } from "../support/wait-for.ts";
import { prepareChecks, violations } from "./console/sound-screen.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { expectSoundPage, watchPages } from "./page-checks.ts";

let site: Installation;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openInstallation(), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function visitor(options: BrowserContextOptions): Promise<Page> {
  const theirs = await browser.newContext(options);
  const watch = watchPages(theirs, [site.address, site.sandboxUrl]);
  onTestFinished(async () => {
    await theirs.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
  return theirs.newPage();
}

/** A contract that is offered to a lead, and the address of its page. */
async function contract(language: "ja" | "en"): Promise<{ id: string; email: string; url: string }> {
  const person = await buyer(site.context);
  await site.context.database.pool.query("update lead set language = $2 where id = $1", [person.leadId, language]);
  const about =
    language === "ja" ? "経営者の意思決定を支えるコーチング。月二回、全12回。" : "Coaching for owners of small firms, twice a month.";
  const { id } = await offered(site.context, {
    ...sixPayments(person),
    service: { kind: null, about, startsOn: "2027-02-01", endsOn: "2027-07-31" },
    firstDueOn: "2027-01-27",
    expiresOn: "2027-01-31",
    ...(language === "en" ? { title: "Half a year of coaching" } : {}),
  });
  return { id, email: person.email, url: `${site.address}${new URL(contractUrl(site.context, id)).pathname}` };
}

/** Sound in itself, and to axe. Pictures for a person who wants to look: SCREENSHOTS=folder. */
async function expectSound(page: Page, language: "ja" | "en", name: string): Promise<void> {
  await expectSoundPage(page, language);
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
  await prepareChecks(page);
  expect(await violations(page), name).toEqual([]);
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ja-JP" };

const sealed = (id: string) =>
  waitFor("the copy of the contract", async () => {
    const { rows } = await site.context.database.pool.query("select 1 from contract where id = $1 and sealed_at is not null", [id]);
    return rows.length === 1;
  });

test("on a phone, in Japanese: read, another name, the code, sign, the copy, and cancel", async () => {
  const page = await visitor(phone);
  const { id, email, url } = await contract("ja");
  await site.mailbox.waitForMails(email, 1);
  await page.goto(url);
  await expectSound(page, "ja", "contract-phone-ja-offered");
  await page.getByLabel("お名前（契約される方ご本人）").fill("山田 花子");
  await page.getByLabel("契約書の全文を読み、内容を確かめました").check();
  await page.getByRole("button", { name: "署名して契約する" }).tap();
  await page.getByText("ご登録のお名前と異なります。").waitFor();
  await expectSound(page, "ja", "contract-phone-ja-name");
  await page.getByLabel(/の名前で署名します/).check();
  await page.getByRole("button", { name: "署名して契約する" }).tap();
  await page.getByText("6桁の確認コードをお送りしました").waitFor();
  await expectSound(page, "ja", "contract-phone-ja-code");
  const mails = await site.mailbox.waitForMails(email, 2);
  const code = /\d{6}/.exec(mails.map(({ subject }) => subject).find((subject) => subject.startsWith("確認コード")) ?? "")?.[0] ?? "";
  await page.getByLabel("確認コード（6桁）").fill(code);
  await page.getByRole("button", { name: "署名して契約する" }).tap();
  await page.getByText("ご署名を承りました").waitFor();
  await sealed(id);
  await deliverDocuments(site.context, { id, delivery: { way: "paper", receivedOn: "2027-01-12" }, actor });
  await page.goto(url);
  await page.getByText("2027年1月19日（火）の24時まで").waitFor();
  await expectSound(page, "ja", "contract-phone-ja-signed");
  await page.getByText("この契約を解除する（クーリング・オフ）").tap();
  await page.getByRole("button", { name: "この契約を解除する" }).tap();
  await page.getByText("契約は解除されました").waitFor();
  await expectSound(page, "ja", "contract-phone-ja-cooled-off");
}, 240_000);

test("on a phone, in English and in the dark: the offer with files, declined", async () => {
  const page = await visitor({ ...phone, locale: "en-US", colorScheme: "dark" });
  const { url } = await contract("en");
  await page.goto(url);
  await page.getByText("Get the documents as files").tap();
  await expectSound(page, "en", "contract-phone-en-offered");
  await page.getByText("Decline", { exact: true }).tap();
  await page.getByLabel(/tell us why/).fill("Not this year");
  await page.getByRole("button", { name: "Decline the contract" }).tap();
  await page.getByText("You declined the contract.").waitFor();
  await expectSound(page, "en", "contract-phone-en-declined");
}, 240_000);
