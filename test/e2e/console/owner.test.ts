import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { totp } from "../../api/staff-sessions.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { type Installation, openInstallation } from "../installation.ts";
import { linkTo } from "../mailbox.ts";

/**
 * The owner's path, from the first start to roles; and what becomes of those who were invited. At a name, since passkeys belong to names.
 */

let site: Installation;
let browser: Browser;
let ownersBrowser: BrowserContext;
let owner: Page;
let marketersBrowser: BrowserContext;
let marketer: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([openInstallation({ HOST: "localhost" }), sharedBrowser()]);
  ownersBrowser = await newBrowser();
  owner = await ownersBrowser.newPage();
  marketersBrowser = await newBrowser();
  marketer = await marketersBrowser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const [ownersMail, marketersMail] = ["morikawa@shop.example.jp", "haru@shop.example.jp"];
const passwords = { owner: "owner and nobody else", marketer: "first of the marketer", second: "second of the marketer" };

function newBrowser(): Promise<BrowserContext> {
  return browser.newContext({ locale: "ja-JP", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
}

async function signIn(page: Page, mail: string, password: string): Promise<void> {
  await page.getByLabel("メールアドレス").fill(mail);
  await page.locator("input[type=password]").fill(password);
  await page.getByRole("button", { name: "サインインする", exact: true }).click();
}

const goto = (page: Page, path: string) => page.goto(new URL(path, site.address).href, { waitUntil: "domcontentloaded" });

/** The link of the newest mail to an address. */
async function linkOfMail(mail: string, count: number): Promise<string> {
  const mails = await site.mailbox.waitForMails(mail, count);
  const newest = mails.at(-1);
  if (!newest) throw new Error("There is no mail.");
  return linkTo(newest, "/enter");
}

test("the link of the first start lets the owner in once, who sets address and password", async () => {
  const link = site.stack.ownerLink;
  if (link === undefined) throw new Error("The first start gave no link.");
  await goto(owner, link);
  await owner.getByRole("button", { name: "入る" }).click();
  await owner.waitForURL("**/settings/account");
  const person = owner.locator("form").filter({ has: owner.getByLabel("名前", { exact: true }) });
  await person.getByLabel("名前", { exact: true }).fill("森川 あゆみ");
  await person.getByLabel("メールアドレス").fill(ownersMail);
  await person.getByRole("button", { name: "保存する" }).click();
  await owner.getByText("保存しました。").waitFor();
  await owner.getByLabel("新しいパスワード").fill("short");
  await owner.getByRole("button", { name: "パスワードを変更する" }).click();
  await owner.getByText("12文字以上で入力してください。").waitFor();
  await owner.getByLabel("新しいパスワード").fill(passwords.owner);
  await owner.getByRole("button", { name: "パスワードを変更する" }).click();
  await owner.getByText("パスワードを変更しました。").waitFor();

  // A used link says so, and what to do.
  await goto(marketer, link);
  await marketer.getByText("このリンクは使えません").waitFor();
  expect(await marketer.getByRole("alert").textContent()).toContain("`./hagukumi owner-link` で作れます。");
  await marketer.getByRole("link", { name: "サインインへ" }).click();
  await marketer.waitForURL("**/sign-in");
});

test("a marketer is invited by mail, sets a password, and sees what the role may", async () => {
  await goto(owner, "/settings/staff");
  await owner.getByLabel("メールアドレス").fill(marketersMail);
  await owner.getByRole("button", { name: "招待する", exact: true }).click();
  await owner.getByText("招待のメールを送ります。").waitFor();
  const link = await linkOfMail(marketersMail, 1);
  await goto(marketer, link);
  await marketer.getByText("「マーケティング」として招待されています。").waitFor();
  await marketer.locator("input[type=password]").fill(passwords.marketer);
  await marketer.getByRole("button", { name: "使い始める" }).click();
  await marketer.getByText("お名前を入力してください。").waitFor();
  await marketer.getByLabel("お名前").fill("春山 はる");
  expect(await marketer.locator("input[type=password]").inputValue()).toBe(passwords.marketer);
  await marketer.getByRole("button", { name: "使い始める" }).click();
  await marketer.waitForURL("**/today");

  await goto(marketer, "/sequences");
  await marketer.getByRole("button", { name: "新しいシーケンス" }).waitFor();
  await goto(marketer, "/settings/account");
  await marketer.getByRole("heading", { name: "自分のこと" }).waitFor();
  expect(
    (await marketer.getByRole("link", { name: "スタッフ" }).count()) + (await marketer.getByRole("tab", { name: "スタッフ" }).count()),
  ).toBe(0);
  await goto(marketer, "/settings/staff");
  await marketer.getByRole("alert").waitFor();
  expect(await marketer.getByText(ownersMail).count()).toBe(0);

  // The link was for one person, once.
  await goto(marketer, "about:blank");
  await goto(marketer, link);
  await marketer.getByText("このリンクは使えません").waitFor();
  expect(await marketer.getByRole("alert").textContent()).toContain("メールアドレスとパスワードでサインインしてください。");
});

test("another role ends the session; signing in again leads back to the same place, and shows less", async () => {
  await goto(marketer, "/people?search=haru&sort=name");
  await marketer.getByRole("heading", { level: 1, name: "人" }).waitFor();
  await marketer.getByRole("button", { name: "人を追加する" }).waitFor();
  await goto(owner, "/settings/staff");
  await owner.getByRole("combobox", { name: "春山 はるの役割" }).click();
  await owner.getByRole("option", { name: "閲覧のみ" }).click();
  const dialog = owner.getByRole("dialog");
  await dialog.getByLabel("理由").fill("しばらく見るだけに");
  await dialog.getByRole("button", { name: "役割を変える" }).click();
  await owner.getByText("「閲覧のみ」にしました。").waitFor();

  await marketer.getByRole("textbox", { name: "名前・かな" }).fill("だれか");
  await marketer.waitForURL("**/sign-in?back=*");
  await marketer.getByText("サインインすると、さきほどの画面に戻ります。").waitFor();
  await signIn(marketer, marketersMail, "a wrong one, by mistake");
  await marketer.getByRole("alert").waitFor();
  expect(await marketer.getByLabel("メールアドレス").inputValue()).toBe(marketersMail);
  await signIn(marketer, marketersMail, passwords.marketer);
  await marketer.waitForURL(/\/people\?.*sort=name/);
  await marketer.getByRole("heading", { level: 1, name: "人" }).waitFor();
  await marketer.getByRole("status").first().waitFor();
  expect(await marketer.getByRole("button", { name: "人を追加する" }).count()).toBe(0);
});

test("a forgotten password is set anew by a link, which expires and says so", async () => {
  await marketersBrowser.clearCookies();
  await goto(marketer, "/sign-in");
  await marketer.getByRole("link", { name: "パスワードを忘れたとき" }).click();
  // The sign-in has a field of the same name, and stands until the next screen is loaded.
  const send = marketer.getByRole("button", { name: "リンクを送る" });
  await send.waitFor();
  await marketer.getByLabel("メールアドレス").fill(marketersMail);
  await send.click();
  await marketer.getByText("1時間以内に開いてください。").waitFor();
  const link = await linkOfMail(marketersMail, 2);
  const expire = (by: string) =>
    site.context.database.pool.query(`update staff_link set expires_at = expires_at ${by} where kind = 'password'`);
  await expire("- interval '2 hours'");
  await goto(marketer, link);
  await marketer.getByText("このリンクは使えません").waitFor();
  expect(await marketer.getByRole("alert").textContent()).toContain("もう一度「パスワードを忘れたとき」から始めてください。");
  await marketer.getByRole("link", { name: "パスワードを忘れたとき" }).waitFor();
  await expire("+ interval '2 hours'");
  await goto(marketer, "about:blank");
  await goto(marketer, link);
  await marketer.locator("input[type=password]").fill(passwords.second);
  await marketer.getByRole("button", { name: "パスワードを決める" }).click();
  await marketer.getByText("新しいパスワードでサインインしてください。").waitFor();
  await signIn(marketer, marketersMail, passwords.second);
  await marketer.waitForURL("**/today");
});

test("an authenticator app is set up, and then asked for at the sign-in", async () => {
  await goto(owner, "/settings/account");
  await owner.getByRole("button", { name: "認証アプリを設定する" }).click();
  const dialog = owner.getByRole("dialog");
  await dialog.getByLabel("今のパスワード").fill(passwords.owner);
  await dialog.getByRole("button", { name: "次へ" }).click();
  const key =
    (
      await dialog
        .getByText(/^[A-Z2-7]{16,}$/)
        .first()
        .textContent()
    )?.trim() ?? "";
  await dialog.getByRole("img", { name: "認証アプリに登録するQRコード" }).waitFor();
  await dialog.getByLabel("アプリに表示された6桁のコード").fill("000000");
  await dialog.getByRole("button", { name: "有効にする" }).click();
  await dialog.getByRole("alert").waitFor();
  await dialog.getByLabel("アプリに表示された6桁のコード").fill(totp(base32(key)));
  await dialog.getByRole("button", { name: "有効にする" }).click();
  await owner.getByText("二段階認証を有効にしました。").waitFor();
  await dialog.waitFor({ state: "detached" });

  // Codes that are used up or lost are made anew.
  await owner.getByRole("button", { name: "バックアップコードを作り直す" }).click();
  await dialog.getByLabel("今のパスワード").fill(passwords.owner);
  await dialog.getByRole("button", { name: "作り直す", exact: true }).click();
  expect((await dialog.locator("code").textContent())?.trim().split(/\s+/)).toHaveLength(10);
  await dialog.getByRole("button", { name: "控えました" }).click();
  await dialog.waitFor({ state: "detached" });

  await owner.getByRole("button", { name: "森川 あゆみ" }).click();
  await owner.getByRole("menuitem", { name: "サインアウト" }).click();
  await owner.waitForURL("**/sign-in*");
  await signIn(owner, ownersMail, passwords.owner);
  // The code can be typed at once.
  await owner.locator(":focus").and(owner.getByLabel("認証アプリの6桁のコード")).waitFor();
  await owner.keyboard.type(totp(base32(key)));
  await owner.getByRole("button", { name: "サインインする" }).click();
  await owner.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await owner.getByRole("button", { name: "森川 あゆみ" }).waitFor();
});

test("a passkey is added, and signs in without a password", async () => {
  await goto(owner, "/settings/account");
  const authenticator = await owner.context().newCDPSession(owner);
  await authenticator.send("WebAuthn.enable");
  await authenticator.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await owner.getByLabel("端末の名前").fill("会社のノートPC");
  await owner.getByRole("button", { name: "パスキーを追加する" }).click();
  await owner.getByText("パスキーを追加しました。").waitFor();
  await owner.getByRole("button", { name: "会社のノートPCを外す" }).waitFor();
  await ownersBrowser.clearCookies();
  await goto(owner, "/tasks");
  await owner.waitForURL("**/sign-in?back=*");
  await owner.getByRole("button", { name: "パスキーでサインインする" }).click();
  await owner.waitForURL("**/tasks");
  await owner.getByRole("button", { name: "森川 あゆみ" }).waitFor();
  await waitFor("the session by passkey", async () => {
    const { rowCount } = await site.context.database.pool.query("select 1 from staff_session where method = 'passkey'");
    return rowCount === 1;
  });
});

/** RFC 4648, as authenticator apps take their keys. */
function base32(text: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []).toString("utf8");
}
