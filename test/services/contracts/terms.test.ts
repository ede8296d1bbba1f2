import { afterAll, beforeAll, expect, test } from "vitest";
import { wordingHash } from "../../../domain/contracts/wording.ts";
import { checkContract } from "../../../services/contracts/check-contract.ts";
import { coolOff } from "../../../services/contracts/cool-off.ts";
import { deliverDocuments } from "../../../services/contracts/deliver-documents.ts";
import { listContracts } from "../../../services/contracts/list-contracts.ts";
import { readContractDetail } from "../../../services/contracts/read-contract-detail.ts";
import { readTerminationCap } from "../../../services/contracts/read-termination-cap.ts";
import { readUsualTerms } from "../../../services/contracts/read-terms.ts";
import { writeSetting } from "../../../services/engine/settings/write-setting.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { actor, buyer, offered, signed, sixPayments } from "./contract-world.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ startAt: "2027-03-20T10:00+09:00", playbook: STARTER_PLAYBOOK });
});
afterAll(() => context.close());

const speak = (leadId: string, language: string) =>
  context.database.pool.query("update lead set language = $2 where id = $1", [leadId, language]);
const wordingOf = async (id: string): Promise<string> =>
  (await context.database.pool.query<{ wording: string }>("select wording from contract where id = $1", [id])).rows[0]?.wording ?? "";

test("the usual terms and the hash are those of the language that the lead reads", async () => {
  const [here, abroad] = [await buyer(context), await buyer(context)];
  await speak(abroad.leadId, "en");
  const [ja, en] = [await offered(context, sixPayments(here)), await offered(context, sixPayments(abroad))];
  expect(await wordingOf(ja.id)).toContain("銀行振込でお支払いください。");
  const english = await wordingOf(en.id);
  expect(english).toContain("Please pay by bank transfer.");
  expect(english).not.toContain("銀行振込");
  expect(en.hash).toBe(wordingHash(english));
  expect(en.hash).not.toBe(ja.hash);
  expect(await readUsualTerms(context, abroad.leadId)).toMatchObject({ language: "en", representative: "Ayumi Morikawa" });
});

test("a term that was written in one language stands in that one", async () => {
  const { leadId } = await buyer(context);
  await speak(leadId, "en");
  await context.database.transaction((tx) => writeSetting(tx, "contractTerms", { payment: { ja: "銀行振込" } }));
  expect(await readUsualTerms(context, leadId)).toMatchObject({ payment: "銀行振込", delivery: "" });
});

test("the check tells the kind, the payments and what the law misses, and writes nothing", async () => {
  const person = await buyer(context);
  await context.database.transaction((tx) => writeSetting(tx, "contractTerms", { payment: { ja: "銀行振込" }, phone: "000" }));
  const checked = await checkContract(context, { ...sixPayments(person), delivery: "オンライン" });
  expect(checked).toMatchObject({ transactionKind: "telephone", hasCoolingOff: true, totals: { grossMinor: 366_000 } });
  expect(checked.instalments.map(({ amountMinor }) => amountMinor)).toEqual(Array(6).fill(61_000));
  expect(checked.missing.map(({ en }) => en)).toEqual([
    "the seller's representative (settings, terms of contracts)",
    'special terms ("none" if there are none)',
  ]);
  expect(await listContracts(context, { dealId: person.dealId, limit: 5 })).toMatchObject({ items: [] });
});

test("a deal lists its own contracts; the log says how a cancellation came, and the count names its first day", async () => {
  const [person, other] = [await buyer(context), await buyer(context)];
  const terms = { delivery: "オンライン", payment: "振込", withdrawal: "可", specialTerms: "なし" };
  await context.database.transaction((tx) => writeSetting(tx, "contractTerms", { representative: { ja: "森川" }, phone: "000" }));
  const contract = await offered(context, { ...sixPayments(person), ...terms });
  await offered(context, { ...sixPayments(other), ...terms });
  expect((await listContracts(context, { dealId: person.dealId, limit: 5 })).items.map(({ id }) => id)).toEqual([contract.id]);
  await signed(context, contract);
  await deliverDocuments(context, { id: contract.id, delivery: { way: "paper", receivedOn: "2027-03-20" }, actor });
  expect((await readContractDetail(context, contract.id)).coolingOff).toMatchObject({
    firstOn: "2027-03-20",
    lastOn: "2027-03-27",
    isOpen: true,
  });
  await coolOff(context, { id: contract.id, way: "letter", actor });
  const { log } = await readContractDetail(context, contract.id);
  expect(log.at(-1)).toMatchObject({ what: "cooled-off:letter", words: { en: "Cancelled within the cooling-off period, by letter" } });
});

test("the cap of a termination is told before it: none by the law, or that of the service", async () => {
  const terms = {
    ...{ delivery: "オンライン", payment: "振込", withdrawal: "可", specialTerms: "なし" },
    ...{ termination: "可", relatedGoods: "なし", advancePayment: "なし" },
  };
  const [free, capped] = [await buyer(context), await buyer(context)];
  const coaching = await offered(context, { ...sixPayments(free), ...terms });
  const lessons = sixPayments(capped);
  const language = await offered(context, { ...lessons, ...terms, service: { ...lessons.service, kind: "language" } });
  const delivered = { deliveredMinor: 66_000, monthlyMinor: 0 };
  expect(await readTerminationCap(context, coaching.id, delivered)).toEqual({ capMinor: null });
  // What was delivered, and the lower of ¥50,000 and a fifth of the ¥300,000 that are left.
  expect(await readTerminationCap(context, language.id, delivered)).toEqual({ capMinor: 116_000 });
  expect(await readTerminationCap(context, language.id, { deliveredMinor: null, monthlyMinor: 0 })).toEqual({ capMinor: 15_000 });
});
