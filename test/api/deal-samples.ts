import { proposalSchema } from "../../domain/proposals/proposal.ts";
import { closeDeal } from "../../services/deals/close-deal.ts";
import { openDeal } from "../../services/deals/open-deal.ts";
import { raiseObjection } from "../../services/deals/raise-objection.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { createEstimate } from "../../services/estimates/create-estimate.ts";
import { estimateUrl } from "../../services/estimates/estimate-link.ts";
import { sendEstimate } from "../../services/estimates/send-estimate.ts";
import { setOffer } from "../../services/offers/set-offer.ts";
import { createProposal } from "../../services/proposals/write-proposal.ts";
import type { Part } from "./sample.ts";
import { urlencoded } from "./seed.ts";
import { addMember } from "./staff-sessions.ts";

const actor = "staff:test";

/** A back-end offer with its price and what comes with it. */
export const courseOffer = {
  title: { ja: "経営棚おろし講座", en: "Stocktaking of a business" },
  side: "back-end" as const,
  kind: "course" as const,
  format: "online" as const,
  price: { amount: 366_000, taxRate: 10 as const, taxIncluded: true },
  bonuses: [{ title: "個別フォロー3回", cost: 66_000, bought: false }],
};

/** The offer, under these keys. */
export async function seedCourse(context: Context, keys: readonly string[] = ["course"]): Promise<void> {
  for (const key of keys) await setOffer(context, { key, ...courseOffer }, { actor, ifMatch: undefined });
}

export const twoVariants = [
  {
    key: "basic",
    title: "基本プラン",
    fits: "「月に一度は立ち止まりたい」",
    lines: [{ title: "講座", quantity: "1", unitMinor: 220_000, taxKind: "standard" as const }],
    discountMinor: 0,
  },
  {
    key: "full",
    title: "伴走プラン",
    fits: "「ひとりでは続かない」",
    lines: [
      { title: "講座", quantity: "1", unitMinor: 220_000, taxKind: "standard" as const },
      { title: "個別フォロー", quantity: "3", unitMinor: 50_000, taxKind: "standard" as const },
    ],
    discountMinor: 4_000,
  },
];

export const content = {
  title: "講座のお見積もり",
  greeting: "先日はありがとうございました。",
  variants: twoVariants,
  expiresOn: "2099-03-31",
};

const proposalContent = proposalSchema.parse({ title: "任せられる会社へ", result: "任せられます。", nextStep: "3月20日にお話しします。" });

interface DealSamples {
  parts: Record<string, Part>;
  ids: Record<"deals" | "estimates" | "proposals", string>;
}

/** What the routes of deals and estimates take. The leads go by the override, since they have had no front-end offer. */
export async function dealSamples(context: Context, [guest, next, third]: readonly [string, string, string]): Promise<DealSamples> {
  await seedCourse(context, ["course", "course-again", "course-more"]);
  const [owner, heir] = [await addMember(context, "sales", "seller@shop.test"), await addMember(context, "sales", "heir@shop.test")];
  const override = { reason: "ご紹介のため" };
  const open = async (leadId: string, offerKey: string) =>
    (await openDeal(context, { leadId, offerKey, ownerId: owner.id, nextAction: "お電話", nextOn: "2099-01-10", override, actor })).dealId;
  const [deal, closing, lost] = [await open(guest, "course"), await open(next, "course"), await open(next, "course-again")];
  await closeDeal(context, { id: lost, closing: { state: "lost", reason: "missed-timing" }, actor });
  const { objectionId } = await raiseObjection(context, { dealId: deal, kind: "family", actor });
  const write = async (dealId: string) => (await createEstimate(context, { ...content, dealId, override, actor })).estimateId;
  const draft = await write(deal);
  const [sent, ready] = [await write(closing), await write(await open(third, "course"))];
  await sendEstimate(context, { id: sent, actor });
  const proposal = async () => (await createProposal(context, { dealId: deal, content: proposalContent, actor })).proposalId;
  const [proposed, toSend] = [await proposal(), await proposal()];
  const page = new URL(estimateUrl(context, sent)).pathname;
  const at = (id: string, act: string) => ({ url: `/api/v1/deals/${id}/${act}` });
  return {
    parts: {
      "GET /e/:token": { url: page },
      "GET /e/:token/estimate.pdf": { url: `${page}/estimate.pdf` },
      "POST /e/:token": { url: page, headers: urlencoded, payload: "variant=basic&comment=%E5%88%86%E5%89%B2%E3%81%AF%EF%BC%9F" },
      "GET /api/v1/deals": {
        query: { state: "open", offer: "course", owner: owner.id, lead: guest, loose: "true", nextUntil: "2099-12-31", limit: "10" },
      },
      "GET /api/v1/deals/board": { query: { offer: "course", by: "phase", owner: owner.id } },
      "GET /api/v1/deals/objection-figures": {
        query: { from: "2020-01-01T00:00:00Z", before: "2099-01-01T00:00:00Z", offer: "course" },
      },
      "GET /api/v1/deal-plan": { query: { offer: "course" } },
      "POST /api/v1/deals": {
        body: {
          leadId: third,
          offer: "course-more",
          ownerId: owner.id,
          nextAction: "お電話",
          nextOn: "2099-01-10",
          override: { reason: "展示会でのご相談" },
        },
      },
      "POST /api/v1/deals/hand-over": { body: { fromId: owner.id, toId: heir.id, dealIds: [deal], reason: "異動" } },
      "PATCH /api/v1/deals/:id": {
        body: {
          step: "presentation",
          phase: "comparison",
          amountMinor: 366_000,
          plannedOn: "2099-02-01",
          mustBuyOn: "2099-03-01",
          urgency: "by-date",
          motive: "右腕がほしい",
          obstacle: "資金繰り",
          rivalNear: true,
          ownerId: heir.id,
          nextAction: "資料を送る",
          nextOn: "2099-01-15",
          reason: "お電話で伺った",
        },
      },
      "POST /api/v1/deals/:id/close": {
        ...at(closing, "close"),
        body: { state: "lost", reason: "not-now", returnOn: "2099-04-01", note: "決算のあと" },
      },
      "POST /api/v1/deals/:id/reopen": { ...at(lost, "reopen"), body: { reason: "ご連絡があった" } },
      "PUT /api/v1/deals/:id/people": {
        body: { people: [{ name: "鈴木次郎", role: "family", stance: "against", reason: "費用", isMet: true }] },
      },
      "POST /api/v1/deals/:id/dates": { body: { kind: "lease-end", on: "2099-06-30", monthsBefore: 3 } },
      "POST /api/v1/deals/:id/objections": { body: { kind: "no-money", words: "いまは厳しい", answer: "一括が", talkOn: "2099-01-20" } },
      "POST /api/v1/deals/:id/objections/:objection/answer": {
        url: `/api/v1/deals/${deal}/objections/${objectionId}/answer`,
        body: { answer: "賛成してくれた" },
      },
      "POST /api/v1/deals/:id/presentations": { body: { presenterId: owner.id, deck: "gift", interests: "月の会" } },
      "GET /api/v1/estimates": { query: { deal, lead: guest, offer: "course", state: "draft", limit: "10" } },
      "POST /api/v1/deals/:id/estimates": {
        body: { ...content, extras: [{ title: "面談", until: content.expiresOn }], override: { reason: "ご紹介のため" } },
      },
      "PUT /api/v1/estimates/:id": { body: { ...content, title: "改めたお見積もり" } },
      "POST /api/v1/estimates/:id/send": { url: `/api/v1/estimates/${ready}/send` },
      "POST /api/v1/estimates/:id/revise": {
        url: `/api/v1/estimates/${ready}/revise`,
        body: { ...content, expiresOn: "2099-05-31", override: { reason: "ご紹介のため" } },
      },
      "POST /api/v1/estimates/:id/comments": { body: { variant: "basic", text: "分割もできます" } },
      "POST /api/v1/deals/:id/proposals": { body: proposalContent },
      "PUT /api/v1/proposals/:id": { body: { ...proposalContent, title: "改めたご提案" } },
      "POST /api/v1/proposals/:id/send": { url: `/api/v1/proposals/${toSend}/send` },
      "POST /api/v1/leads/:id/price-questions": { body: { offer: "course" } },
    },
    ids: { deals: deal, estimates: draft, proposals: proposed },
  };
}
