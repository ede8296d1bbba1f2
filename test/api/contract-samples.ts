import { advanceContract } from "../../services/contracts/advance-contract.ts";
import { doBuyerStep } from "../../services/contracts/consent.ts";
import { contractUrl } from "../../services/contracts/contract-link.ts";
import { coolOff } from "../../services/contracts/cool-off.ts";
import { createContract, type NewContract } from "../../services/contracts/create-contract.ts";
import { offerContract } from "../../services/contracts/offer-contract.ts";
import { signContract } from "../../services/contracts/sign-contract.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { setOffer } from "../../services/offers/set-offer.ts";
import { networkHash } from "../../services/tracking/module.ts";
import type { Part } from "./sample.ts";
import { urlencoded } from "./seed.ts";

const actor = "staff:test";
const visit = { method: "POST", agent: "Mozilla/5.0 (iPhone)", network: "203.0.113.7" };

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What contracts are about, and what they say of the seller. */
export async function seedContractTerms(context: Context): Promise<void> {
  await setOffer(
    context,
    { key: "course", title: { ja: "半年の講座", en: "Half a year" }, side: "back-end", kind: "course", format: "online", bonuses: [] },
    { actor, ifMatch: undefined },
  );
  await setOffer(
    context,
    { key: "first", title: { ja: "はじめの会" }, side: "front-end", kind: "tea-party", format: "place", bonuses: [] },
    { actor, ifMatch: undefined },
  );
  const terms = {
    representative: { ja: "育 美" },
    phone: "000-000-0000",
    payment: { ja: "銀行振込" },
    delivery: { ja: "オンライン" },
    withdrawal: { ja: "いつでも" },
    specialTerms: { ja: "なし" },
    termination: { ja: "いつでも" },
    relatedGoods: { ja: "なし" },
    advancePayment: { ja: "なし" },
  };
  await context.database.pool.query("insert into setting (key, value) values ('contractTerms', $1) on conflict (key) do nothing", [
    JSON.stringify(terms),
  ]);
}

/** Somebody who has come to a front-end offer, and has clicked in a mail. */
export async function seedFirstStep(context: Context, leadId: string): Promise<void> {
  const { pool } = context.database;
  await pool.query(
    `insert into event (id, at, lead_id, kind, actor, data, recorded_at)
     values (gen_random_uuid(), now(), $1, 'sessionAttended', 'staff:test', '{"offer": "first"}', now())`,
    [leadId],
  );
  await pool.query(
    `insert into hit (id, at, kind, lead_id, target, method, agent, network, judge_at, label, reason)
     values (gen_random_uuid(), now(), 'click', $1, 'x', 'GET', $2, $3, now(), 'human', 'none')`,
    [leadId, visit.agent, networkHash(context, visit)],
  );
}

/** The body of a new contract, as the API takes it. */
export function newContract(leadId: string) {
  return {
    leadId,
    sold: {
      offerKey: "course",
      lines: [{ title: "講座", quantity: "1", unitMinor: 366_000, taxKind: "standard" as const }],
      discountMinor: 0,
    },
    isConsumer: true,
    solicitation: "web-meeting" as const,
    service: { kind: null, about: "月二回の講座", startsOn: dayIn(20), endsOn: dayIn(200) },
    plan: { kind: "instalments" as const, count: 6, remainder: "first" as const },
    firstDueOn: dayIn(10),
    expiresOn: dayIn(15),
    personInCharge: "森川",
  };
}

interface ContractSamples {
  parts: Record<string, Part>;
  ids: Record<"contracts", string>;
}

/** What the routes and the page of contracts take: one contract in each state that an act needs. */
export async function contractSamples(context: Context, leadId: string): Promise<ContractSamples> {
  await seedContractTerms(context);
  await seedFirstStep(context, leadId);
  const draft = async (change: Partial<NewContract> = {}) =>
    (await createContract(context, { ...newContract(leadId), actor, ...change })).contractId;
  const offer = async (change: Partial<NewContract> = {}) => {
    const id = await draft(change);
    await offerContract(context, { id, actor });
    return id;
  };
  const sign = async (change: Partial<NewContract> = {}) => {
    const id = await offer(change);
    const { rows } = await context.database.pool.query<{ hash: string }>("select wording_hash as hash from contract where id = $1", [id]);
    const name = "見本";
    const outcome = await signContract(context, {
      id,
      hash: rows[0]?.hash ?? "",
      name,
      confirmedName: name,
      hasRead: true,
      code: "",
      visit,
    });
    if (outcome !== "signed") throw new Error(outcome);
    await advanceContract(context, id);
    return id;
  };
  const [read, drafted, withdrawn, consenting] = [await offer(), await draft(), await draft(), await offer()];
  await doBuyerStep(context, { id: consenting, step: "asked", words: "", visit, code: "" });
  const [delivered, cancelled, ended, barred] = [await sign(), await sign(), await sign({ isConsumer: false }), await sign()];
  await coolOff(context, { id: barred, way: "page", actor: "lead" });
  const at = (id: string, act: string) => ({ url: `/api/v1/contracts/${id}/${act}` });
  const pageOf = (id: string) => new URL(contractUrl(context, id)).pathname;
  return {
    parts: {
      "GET /api/v1/contracts": {
        query: { state: "offered", lead: leadId, deal: leadId, kind: "telephone", sort: "deadline", limit: "10" },
      },
      "GET /api/v1/leads/:id/contract-terms": { url: `/api/v1/leads/${leadId}/contract-terms` },
      "GET /api/v1/contracts/:id/termination-cap": { query: { deliveredMinor: "1000", monthlyMinor: "61000" } },
      "GET /api/v1/prices": { query: { language: "en" } },
      "POST /api/v1/contracts/check": { body: newContract(leadId) },
      "POST /api/v1/contracts": {
        body: {
          ...newContract(leadId),
          title: "講座（見本）",
          dayOfMonth: 27,
          buyerAddress: ["東京都"],
          delivery: "対面",
          payment: "カード",
          withdrawal: "不可",
          specialTerms: "なし",
          termination: "可",
          relatedGoods: "なし",
          advancePayment: "なし",
          kind: { transactionKind: "visit", reason: "訪問して契約" },
          override: { reason: "ご紹介" },
        },
      },
      "POST /api/v1/contracts/:id/offer": at(drafted, "offer"),
      "POST /api/v1/contracts/:id/withdraw": { ...at(withdrawn, "withdraw"), body: { reason: "誤り" } },
      "POST /api/v1/contracts/:id/consent": { ...at(consenting, "consent"), body: { step: "method-shown", evidence: "画面で示した" } },
      "POST /api/v1/contracts/:id/delivered": { ...at(delivered, "delivered"), body: { way: "paper", receivedOn: todayInTokyo() } },
      "POST /api/v1/contracts/:id/cool-off": {
        ...at(cancelled, "cool-off"),
        body: { way: "mail", dispatchedAt: await signedAt(context, cancelled) },
      },
      "POST /api/v1/contracts/:id/resume-selling": { ...at(barred, "resume-selling"), body: { reason: "ご相談があった" } },
      "POST /api/v1/contracts/:id/terminate": {
        ...at(ended, "terminate"),
        body: { reason: "転居", deliveredMinor: 0, monthlyMinor: 61_000 },
      },
      "GET /k/:token": { url: pageOf(read) },
      "POST /k/:token": { url: pageOf(read), headers: urlencoded, payload: `act=correct&text=${encodeURIComponent("番地が違います")}` },
      "GET /k/:token/contract.pdf": { url: `${pageOf(delivered)}/contract.pdf` },
    },
    ids: { contracts: read },
  };
}

function todayInTokyo(): string {
  return new Intl.DateTimeFormat("sv", { timeZone: "Asia/Tokyo" }).format(new Date());
}

async function signedAt({ database }: Context, id: string): Promise<string> {
  const { rows } = await database.pool.query<{ at: Date }>("select signed_at as at from contract where id = $1", [id]);
  return rows[0]?.at.toISOString() ?? "";
}
