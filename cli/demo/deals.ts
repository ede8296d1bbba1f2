import { z } from "zod";
import { type Desk, dayOf, WORKING_DAYS } from "./desk.ts";
import type { Person } from "./person.ts";
import type { Town } from "./town.ts";

/** The offer to which the consultations lead. */
const OFFER = "half-year";
const MORNING = { hour: 11, minute: 0 };
const DAY = 86_400_000;

const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
const made = z.object({ id: z.string() });
const staffSchema = page(z.object({ id: z.string() }));
const dealSchema = z.object({
  id: z.string(),
  leadId: z.string(),
  presentations: z.array(z.unknown()),
  raised: z.array(z.object({ id: z.string(), raisedAt: z.coerce.date(), state: z.string() })),
  estimates: z.array(z.object({ id: z.string(), number: z.number(), state: z.string() })),
});
type Deal = z.infer<typeof dealSchema>;
const variantSchema = z
  .object({ key: z.string(), lines: z.array(z.looseObject({ unitMinor: z.number() })), discountMinor: z.number() })
  .loose();
const suggestionSchema = z.object({ title: z.string(), greeting: z.string(), variants: z.array(variantSchema) });
const estimateSchema = z.object({
  replaces: z.string().nullable(),
  variants: z.array(variantSchema.extend({ pricing: z.unknown(), totals: z.unknown() })),
  comments: z.array(z.object({ author: z.string() })),
});
const contractsSchema = page(z.object({ id: z.string(), dealId: z.string().nullable(), state: z.string() }));

/** What the desk knows of the people. */
type Acquaintance = Pick<Town, "whoIs">;

/** Consultants lead a deal with everybody who was interested, from the presentation to the contract, by what the API shows them of it. */
export function leadDeals(desk: Desk, town: Acquaintance): { open(leadId: string): void } {
  const toOpen: string[] = [];
  desk.each(WORKING_DAYS, MORNING, async (now) => {
    const [owner] = staffSchema.parse(await desk.read("/staff/names")).items;
    for (const leadId of toOpen.splice(0)) await openDeal(desk, { leadId, ownerId: owner?.id ?? null, now });
    const { items } = page(made).parse(await desk.read("/deals?state=open&limit=200"));
    for (const { id } of items) {
      const deal = dealSchema.parse(await desk.read(`/deals/${id}`));
      const person = await town.whoIs(deal.leadId);
      if (person) await goOn(desk, deal, { person, now });
    }
  });
  return { open: (leadId) => void toOpen.push(leadId) };
}

async function openDeal(desk: Desk, { leadId, ownerId, now }: { leadId: string; ownerId: string | null; now: Date }): Promise<void> {
  await desk.write("/deals", { leadId, offer: OFFER, ownerId, nextAction: "ご提案の準備", nextOn: dayOf(now, 1) });
}

interface Meeting {
  person: Person;
  now: Date;
}

/** The next thing of a deal, one a day. */
async function goOn(desk: Desk, deal: Deal, meeting: Meeting): Promise<void> {
  if (deal.presentations.length === 0) return present(desk, deal, meeting);
  const objection = deal.raised[0];
  if (objection?.state === "open") return askAgain(desk, deal, objection, meeting);
  const estimate = deal.estimates.toSorted((one, other) => other.number - one.number)[0];
  switch (estimate?.state) {
    case undefined:
    case "draft":
      return sendEstimate(desk, deal, meeting);
    case "sent":
      return answerQuestion(desk, estimate.id, meeting);
    case "chosen":
      return agree(desk, deal, estimate.id, meeting);
    default:
      return lose(desk, deal, { reason: "expired", returnOn: dayOf(meeting.now, 180) });
  }
}

/** Some say what holds them back when they have heard it. */
async function present(desk: Desk, { id }: Deal, { person: { buyer }, now }: Meeting): Promise<void> {
  await desk.write(`/deals/${id}/presentations`, { interests: "日曜日に休めている一年後" });
  await desk.change(`/deals/${id}`, { nextAction: "お返事を伺う", nextOn: dayOf(now, 3), amountMinor: 366_000 });
  if (!buyer.objection) return;
  const talk = buyer.objection.kind === "family" ? { talkOn: dayOf(now, 1) } : {};
  await desk.write(`/deals/${id}/objections`, { kind: buyer.objection.kind, words: "一度、相談してみます", ...talk });
}

/** Nobody is pressed: a few days later they are asked how the talk went. */
async function askAgain(
  desk: Desk,
  deal: Deal,
  { id, raisedAt }: { id: string; raisedAt: Date },
  { person: { buyer }, now }: Meeting,
): Promise<void> {
  if (now.getTime() - raisedAt.getTime() < 3 * DAY) return;
  if (buyer.objection?.ends === "no") {
    const reason = buyer.objection.kind === "family" ? "no-consensus" : "price";
    return lose(desk, deal, { reason, returnOn: dayOf(now, 180) });
  }
  await desk.write(`/deals/${deal.id}/objections/${id}/answer`, { answer: "やってみなさいと言われました" });
}

async function lose(desk: Desk, { id }: Deal, lost: { reason: string; returnOn?: string }): Promise<void> {
  await desk.write(`/deals/${id}/close`, { state: "lost", ...lost });
}

/** What the system suggests, and beside it half of the time for those who want to begin small. */
async function sendEstimate(desk: Desk, { id }: Deal, { now }: Meeting): Promise<void> {
  const { title, greeting, variants } = suggestionSchema.parse(await desk.read(`/deals/${id}/estimate-suggestion`));
  const quarter = {
    key: "quarter",
    title: "三か月の伴走",
    fits: "まず小さく始めたい方へ",
    lines: [{ title: "三か月の伴走コーチング", quantity: "1", unitMinor: 198_000, taxKind: "standard" }],
  };
  const estimate = await desk.write(`/deals/${id}/estimates`, {
    title,
    greeting,
    variants: [...variants, quarter],
    expiresOn: dayOf(now, 10),
  });
  if (estimate !== null) await desk.write(`/estimates/${made.parse(estimate).id}/send`, {});
}

/** Whoever asks for a lower price gets a revision, once. */
async function answerQuestion(desk: Desk, id: string, { now }: Meeting): Promise<void> {
  const { comments, replaces, variants } = estimateSchema.parse(await desk.read(`/estimates/${id}`));
  if (comments.at(-1)?.author !== "lead") return;
  await desk.write(`/estimates/${id}/comments`, { text: "ご相談ありがとうございます。見直したお見積もりをお送りします。" });
  if (replaces !== null) return;
  const cheaper = variants.map(({ pricing: _pricing, totals: _totals, ...variant }) => ({ ...variant, discountMinor: 16_000 }));
  const revision = await desk.write(`/estimates/${id}/revise`, { variants: cheaper, expiresOn: dayOf(now, 10) });
  if (revision !== null) await desk.write(`/estimates/${made.parse(revision).id}/send`, {});
}

/** The contract of the variant that they chose; when it came to nothing, the deal is lost. */
async function agree(desk: Desk, deal: Deal, estimateId: string, meeting: Meeting): Promise<void> {
  const { items } = contractsSchema.parse(await desk.read(`/leads/${deal.leadId}/contracts`));
  const contract = items.find(({ dealId }) => dealId === deal.id);
  switch (contract?.state) {
    case undefined:
      return offerContract(desk, deal, estimateId, meeting);
    case "declined":
      return lose(desk, deal, { reason: "not-now", returnOn: dayOf(meeting.now, 180) });
    case "expired":
      return lose(desk, deal, { reason: "no-answer" });
  }
}

async function offerContract(desk: Desk, { leadId }: Deal, estimateId: string, { person, now }: Meeting): Promise<void> {
  const { buyer, familyName, givenName, familyKana, givenKana } = person;
  const kana = buyer.transfer.isKnown ? { familyKana, givenKana } : {};
  await desk.change(`/leads/${leadId}`, { familyName, givenName, ...kana, reason: "契約書のお名前" });
  const contract = await desk.write("/contracts", {
    leadId,
    sold: { estimateId },
    isConsumer: buyer.isConsumer,
    solicitation: "web-meeting",
    service: { about: "経営者の意思決定を支えるコーチング。月二回。", startsOn: dayOf(now, 14), endsOn: dayOf(now, 196) },
    plan: buyer.plan,
    firstDueOn: dayOf(now, 7),
    expiresOn: dayOf(now, 9),
    personInCharge: "森川あゆみ",
    buyerAddress: ["東京都みらい区あおぞら町2-3"],
  });
  if (contract !== null) await desk.write(`/contracts/${made.parse(contract).id}/offer`, {});
}
