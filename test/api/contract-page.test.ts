import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildServer } from "../../api/server.ts";
import { advanceContract } from "../../services/contracts/advance-contract.ts";
import { contractUrl } from "../../services/contracts/contract-link.ts";
import { coolOff } from "../../services/contracts/cool-off.ts";
import { createContract } from "../../services/contracts/create-contract.ts";
import { deliverDocuments } from "../../services/contracts/deliver-documents.ts";
import { withdrawContract } from "../../services/contracts/end-offer.ts";
import { codeOf } from "../../services/contracts/prove-signer.ts";
import { terminateContract } from "../../services/contracts/terminate-contract.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { actor, buyer, offered, ownPhone, sixPayments } from "../services/contracts/contract-world.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../support/context.ts";
import { countRows } from "../support/dump.ts";
import { urlencoded } from "./seed.ts";

let context: TestContext;
let app: ReturnType<typeof buildServer>;

beforeAll(async () => {
  context = await openContext({ startAt: "2027-03-20T10:00+09:00", playbook: STARTER_PLAYBOOK });
  app = buildServer(context, {});
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await context.close();
});
beforeEach(() => context.clock.set("2027-03-20T10:00+09:00"));

const pathOf = (id: string) => new URL(contractUrl(context, id)).pathname;
const textOf = ({ body }: { body: string }) =>
  body
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<wbr>|<\/?span[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const browser = { "user-agent": ownPhone.agent, "x-forwarded-for": ownPhone.network };
const stranger = { "user-agent": "Mozilla/5.0 (Android)", "x-forwarded-for": "198.51.100.9" };
const get = async (id: string) => {
  const answer = await app.inject({ url: pathOf(id), headers: browser });
  return { status: answer.statusCode, html: answer.body, text: textOf(answer) };
};
const press = async (id: string, fields: Record<string, string>, headers: Record<string, string> = browser) => {
  const payload = String(new URLSearchParams(fields));
  const answer = await app.inject({ method: "POST", url: pathOf(id), headers: { ...urlencoded, ...headers }, payload });
  return { status: answer.statusCode, html: answer.body, text: textOf(answer) };
};
const one = async () => {
  const person = await buyer(context);
  return { ...person, ...(await offered(context, sixPayments(person))) };
};
const stateOf = async (id: string) => (await context.database.pool.query("select state from contract where id = $1", [id])).rows[0]?.state;
const signing = ({ hash }: { hash: string }) => ({ act: "sign", hash, name: "鈴木", read: "yes" });

describe("an offer", () => {
  test("shows all that the law asks for before it is signed, with the notice in its frame, and no script", async () => {
    const { id } = await one();
    const { status, html, text } = await get(id);
    expect(status).toBe(200);
    for (const said of [
      "お申し込み内容の最終確認",
      "数量 1",
      "366,000円",
      "うち消費税 33,272円",
      "第1回 2027年3月29日（月）",
      "第6回 2027年8月27日（金）",
      "2027年4月5日（月）から2027年10月4日（月）まで",
      "2027年3月31日（水）",
      "代表者 森川あゆみ",
      "内容に誤りや直したいところがあるとき",
      "この書面の内容を、十分にお読みください。",
    ])
      expect(text).toContain(said);
    expect(html).toContain('class="statutory"');
    expect(html).not.toContain("<script");
  });

  test("is signed once: the page then says so, and gives the copy once it is sealed", async () => {
    const contract = await one();
    expect((await press(contract.id, { ...signing(contract), read: "" })).text).toContain("チェックを入れてください");
    const done = await press(contract.id, signing(contract));
    expect([done.status, done.text]).toEqual([200, expect.stringContaining("ご署名を承りました")]);
    expect(done.text).toContain("控え（PDF）を作成しています");
    expect((await app.inject({ url: `${pathOf(contract.id)}/contract.pdf` })).statusCode).toBe(410);
    await advanceContract(context, contract.id);
    expect((await press(contract.id, signing(contract))).text).toContain("すでにご署名をいただいています");
    const pdf = await app.inject({ url: `${pathOf(contract.id)}/contract.pdf` });
    expect([pdf.statusCode, pdf.headers["content-type"], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
      200,
      "application/pdf",
      "%PDF-",
    ]);
    expect((await get(contract.id)).text).toContain("8日間の期間を数え始めます");
  });

  test("asks about another name, and keeps what was typed", async () => {
    const contract = await one();
    const asked = await press(contract.id, { ...signing(contract), name: "山田花子" });
    expect([asked.status, asked.text]).toEqual([409, expect.stringContaining("ご登録のお名前と異なります")]);
    expect(asked.html).toContain('name="confirmed" value="山田花子"');
    expect(asked.html).toMatch(/name="read" value="yes" required checked/);
    expect((await press(contract.id, { ...signing(contract), name: "山田花子", confirmed: "山田花子" })).status).toBe(200);
  });

  test("by a forwarded link asks for the code that only the lead gets", async () => {
    const contract = await one();
    const asked = await press(contract.id, signing(contract), stranger);
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining("6桁の確認コードをお送りしました")]);
    expect(asked.html).toContain('autocomplete="one-time-code"');
    expect(asked.html).toContain('value="鈴木"');
    const wrong = await press(contract.id, { ...signing(contract), code: "12345x" }, stranger);
    expect([wrong.status, wrong.text]).toEqual([409, expect.stringContaining("確認コードが一致しません")]);
    expect((await press(contract.id, { ...signing(contract), code: "12345x", resend: "1" }, stranger)).text).toContain("お送りしました");
    const { rows } = await context.database.pool.query("select nonce from contract_code where contract_id = $1", [contract.id]);
    const code = codeOf(context, contract.id, rows[0].nonce);
    expect((await press(contract.id, { ...signing(contract), code }, stranger)).text).toContain("ご署名を承りました");
  });

  test("can be corrected and declined with a reason, and a changed text is not signed", async () => {
    const contract = await one();
    expect((await press(contract.id, { ...signing(contract), hash: "0" })).text).toContain("もう一度お読みください");
    expect((await press(contract.id, { act: "correct", text: "" })).status).toBe(409);
    expect((await press(contract.id, { act: "correct", text: "番地が違います" })).text).toContain("訂正のご希望を承りました");
    const { rows } = await context.database.pool.query("select script from task where lead_id = $1", [contract.leadId]);
    expect(rows).toEqual([{ script: expect.stringContaining("番地が違います") }]);
    expect((await press(contract.id, { act: "decline", text: "家族と\r\n相談します" })).text).toContain("見送りのご連絡を承りました");
    const { rows: reasons } = await context.database.pool.query("select decline_reason as reason from contract where id = $1", [
      contract.id,
    ]);
    expect(reasons).toEqual([{ reason: "家族と\n相談します" }]);
    expect((await press(contract.id, signing(contract))).status).toBe(409);
    expect((await get(contract.id)).html).not.toContain("<form");
  });

  test("that is withdrawn, expired or replaced says so, and leads to the new one", async () => {
    const withdrawn = await one();
    await withdrawContract(context, { id: withdrawn.id, reason: "誤り", actor });
    expect((await get(withdrawn.id)).text).toContain("取り下げました");
    const replaced = await one();
    const newer = await offered(context, sixPayments(replaced));
    const page = await get(replaced.id);
    expect(page.text).toContain("新しい内容に差し替わりました");
    expect(page.html).toContain(contractUrl(context, newer.id));
    context.clock.set("2027-04-01T00:00+09:00");
    expect((await get(newer.id)).text).toContain("お申し込みの期限を過ぎました");
    expect((await press(newer.id, signing(newer))).text).toContain("署名をお受けできませんでした");
    expect(await stateOf(newer.id)).toBe("offered");
  });
});

describe("after the signature", () => {
  const signedOne = async () => {
    const contract = await one();
    await press(contract.id, signing(contract));
    await advanceContract(context, contract.id);
    await deliverDocuments(context, { id: contract.id, delivery: { way: "paper", receivedOn: "2027-03-20" }, actor });
    return contract;
  };

  test("the page cancels until the last minute of the last day, and afterwards says whom to ask", async () => {
    const [kept, late] = [await signedOne(), await signedOne()];
    expect((await get(kept.id)).text).toContain("2027年3月27日（土）の24時まで");
    context.clock.set("2027-03-27T23:59:59+09:00");
    expect((await press(kept.id, { act: "cool-off" })).text).toContain("契約は解除されました");
    expect((await press(kept.id, { act: "cool-off" })).text).toContain("すでに受け付けています");
    expect((await get(kept.id)).text).toContain("2027年3月27日（土）23:59に、解除のお知らせを受け付けました");
    context.clock.set("2027-03-28T00:00+09:00");
    const page = await get(late.id);
    expect(page.text).toContain("2027年3月27日（土）で終わりました");
    expect(page.text).toContain("support@michishirube.example.com");
    expect(page.html).not.toContain('value="cool-off"');
    const refused = await press(late.id, { act: "cool-off" });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining("期間を過ぎています")]);
    await terminateContract(context, { id: late.id, reason: "転居", deliveredMinor: null, monthlyMinor: 0, actor });
    expect((await get(late.id)).text).toContain("この契約は、終了しました");
  });

  test("documents as files: each of the lead's steps has its turn, and a bare yes is asked again", async () => {
    const contract = await one();
    const step = (name: string, text = "") => press(contract.id, { act: "step", step: name, text });
    expect((await get(contract.id)).text).toContain("ファイルでの受け取りを希望する");
    expect((await step("understood", "はい")).text).toContain("済ませていただくことがあります");
    expect((await step("asked")).text).toContain("担当者の手続きが済みますと");
    expect((await step("nothing")).status).toBe(422);
    const { recordSellerStep } = await import("../../services/contracts/consent.ts");
    for (const name of ["method-shown", "points-explained"] as const)
      await recordSellerStep(context, { id: contract.id, step: name, evidence: "口頭で", actor });
    expect((await step("can-operate")).status).toBe(200);
    await recordSellerStep(context, { id: contract.id, step: "third-person-asked", evidence: "不要とのこと", actor });
    expect((await step("understood", "はい")).status).toBe(409);
    expect((await step("understood", "届いた日から8日を数えると分かりました")).status).toBe(200);
    const { rows } = await context.database.pool.query(
      "select step, actor from contract_consent where contract_id = $1 order by at, step",
      [contract.id],
    );
    expect(rows).toContainEqual({ step: "understood", actor: "lead" });
  });
});

test("a crawler that loads the pages changes nothing but hits, and signs nothing (fault 50)", async () => {
  const contract = await one();
  const other = await one();
  await press(other.id, signing(other));
  await advanceContract(context, other.id);
  const before = await countRows(context.database);
  const states = async () => (await context.database.pool.query("select id, state, revision from contract order by id")).rows;
  const then = await states();
  for (const url of [pathOf(contract.id), pathOf(other.id), `${pathOf(other.id)}/contract.pdf`])
    for (const method of ["GET", "HEAD", "GET"] as const)
      expect((await app.inject({ method, url, headers: { "user-agent": "Googlebot/2.1" } })).statusCode).toBe(200);
  const { hit: _, ...after } = await countRows(context.database);
  expect(after).toEqual({ ...before, hit: undefined });
  expect(await states()).toEqual(then);
  const { rows } = await context.database.pool.query("select distinct label from hit where kind = 'page' and agent like 'Googlebot%'");
  expect(rows).toEqual([{ label: "machine" }]);
});

test("a draft, an erased lead and a forged link have no page", async () => {
  const person = await buyer(context);
  const { contractId } = await createContract(context, sixPayments(person));
  expect((await get(contractId)).status).toBe(410);
  expect((await app.inject({ url: `${pathOf(contractId)}x` })).statusCode).toBe(404);
  const contract = await one();
  await press(contract.id, signing(contract));
  await advanceContract(context, contract.id);
  await eraseLead(context, { leadId: contract.leadId, actor });
  expect((await get(contract.id)).status).toBe(410);
  expect((await press(contract.id, { act: "cool-off" })).status).toBe(410);
  const { readKeptContracts } = await import("../../services/contracts/erase-contracts.ts");
  const [kept] = await readKeptContracts(context, { named: contract.leadId, reason: "税務署の照会", actor });
  expect(kept).toMatchObject({ contract: { id: contract.id, signedName: "鈴木", wordingHash: contract.hash }, consent: [] });
  const { rows } = await context.database.pool.query("select content, wording, signed_name as name from contract where id = $1", [
    contract.id,
  ]);
  expect(rows).toEqual([{ content: {}, wording: null, name: null }]);
  expect(await coolOff(context, { id: contract.id, way: "page", actor: "lead" }).catch(({ kind }) => kind)).toBe("gone");
});
