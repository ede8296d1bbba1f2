import assert from "node:assert/strict";
import { proposalSchema } from "../../domain/proposals/proposal.ts";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import { contractUrl } from "../../services/contracts/contract-link.ts";
import { openDeal } from "../../services/deals/open-deal.ts";
import { createEstimate } from "../../services/estimates/create-estimate.ts";
import { estimateUrl } from "../../services/estimates/estimate-link.ts";
import { sendEstimate } from "../../services/estimates/send-estimate.ts";
import { invoiceUrl } from "../../services/invoices/invoice-link.ts";
import { proposalUrl } from "../../services/proposals/proposal-link.ts";
import { sendProposal } from "../../services/proposals/send-proposal.ts";
import { createProposal } from "../../services/proposals/write-proposal.ts";
import { issueTestInvoice } from "../support/test-invoice.ts";
import { COURSE_PRICE, hadFirstStep, knowBrowser, offerOne, signNow } from "./contracts.ts";
import { crawl } from "./crawl.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import type { Site } from "./site.ts";

const actor = "staff:faults";

export const faults: Fault[] = [
  {
    number: 50,
    title:
      "a crawler opens estimate, proposal, contract and invoice, and asks for what their buttons post: nothing is chosen, signed, paid or opened by a person",
    installation: "shared",
    async run(site) {
      const [leadId = ""] = await manyGuests(site, 1, "crawled-sale");
      const pages = await sellTo(site, leadId);
      await site.quiet();
      const before = await readState(site, leadId);
      for (const { url, buttons } of pages) assert.equal((await crawl(site, url)) >= buttons, true, `${url} has too few buttons`);
      await site.quiet();
      assert.deepEqual(await readState(site, leadId), before);
      const { rows } = await site.context.database.pool.query<{ label: string }>(
        "select distinct label from hit where lead_id = $1 and kind = 'page'",
        [leadId],
      );
      assert.deepEqual(
        rows.map(({ label }) => label),
        ["machine"],
      );
    },
  },
];

/** Everything that a sale has a page for, each in the state in which it has most buttons. */
async function sellTo(site: Site, leadId: string): Promise<{ url: string; buttons: number }[]> {
  const { context } = site;
  const today = dateIn("Europe/London", context.clock.now());
  await hadFirstStep(site, leadId);
  await knowBrowser(site, [leadId]);
  const { dealId } = await openDeal(context, { leadId, offerKey: "course", ownerId: null, actor });
  const variants = ["small", "whole"].map((key) => ({
    key,
    title: key,
    fits: "",
    lines: [{ title: "Course", quantity: "1", unitMinor: COURSE_PRICE, taxKind: "standard" as const }],
    discountMinor: 0,
  }));
  const content = { title: "Course", greeting: "", variants, expiresOn: plusDays(today, 20) };
  const { estimateId } = await createEstimate(context, { dealId, ...content, actor });
  await sendEstimate(context, { id: estimateId, actor });
  const { proposalId } = await createProposal(context, {
    dealId,
    content: proposalSchema.parse({ title: "Course", result: "It is done." }),
    actor,
  });
  await sendProposal(context, { id: proposalId, actor });
  const signed = await offerOne(site, leadId, { isConsumer: true });
  await signNow(site, signed);
  const offered = await offerOne(site, leadId, { isConsumer: true });
  const { invoiceId } = await issueTestInvoice(context, { leadId, amountMinor: 9_000, dueOn: today });
  return [
    { url: estimateUrl(context, estimateId), buttons: 3 },
    { url: proposalUrl(context, proposalId), buttons: 1 },
    { url: contractUrl(context, offered.contractId), buttons: 3 },
    { url: contractUrl(context, signed.contractId), buttons: 1 },
    { url: invoiceUrl(context, invoiceId), buttons: 2 },
  ];
}

/** All that is known of the sale, but for the opens of its pages. */
async function readState({ context }: Site, leadId: string): Promise<unknown> {
  const tables = [
    "deal",
    "estimate",
    "proposal",
    "contract",
    "invoice",
    "instalment",
    "payment",
    "refund",
    "payment_attempt",
    "task",
    "event",
    "touch",
  ];
  const byContract = ["contract_consent", "contract_code", "contract_log"];
  const of = async (table: string, where: string) => {
    const { rows } = await context.database.pool.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t where ${where} order by t::text`,
      [leadId],
    );
    return [table, rows.map(({ row }) => row)];
  };
  return Promise.all([
    ...tables.map((table) => of(table, "lead_id = $1")),
    ...byContract.map((table) => of(table, "contract_id in (select id from contract where lead_id = $1)")),
    of("estimate_comment", "estimate_id in (select id from estimate where lead_id = $1)"),
  ]);
}
