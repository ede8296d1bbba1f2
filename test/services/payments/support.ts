import { onTestFinished } from "vitest";
import { beginCheckout, type CheckoutWish } from "../../../services/payments/begin-checkout.ts";
import type { ContextOptions } from "../../support/context.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { type StripeStandIn, stripeEndpoint, stripeStandIn } from "../../support/stripe-stand-in.ts";
import { issueTestInvoice, type TestInvoice } from "../../support/test-invoice.ts";

export interface Till {
  engine: Engine;
  stripe: StripeStandIn;
  pay(wish: { invoice: TestInvoice; n?: number; method?: "card" | "konbini"; savesCard?: boolean }): Promise<string>;
  press(wish: Partial<CheckoutWish> & Pick<CheckoutWish, "invoiceId" | "instalmentId">): ReturnType<typeof beginCheckout>;
  rows<Row extends object>(sql: string): Promise<Row[]>;
  /** The newest page of an instalment at the provider. */
  session(instalmentId: string): Promise<string>;
}

/** The engine with a stand-in for Stripe whose events come at once. */
export async function openTill(options: ContextOptions = {}): Promise<Till> {
  let engine: Engine | undefined;
  const clock = { now: () => engine?.context.clock.now() ?? new Date("2027-01-13T00:00:00Z"), speed: () => 1 };
  const stripe = await stripeStandIn({ clock });
  engine = await openEngine({ ...options, cardPayments: stripe.payments, withDispatch: false });
  const { context } = engine;
  const endpoint = await stripeEndpoint(context);
  await stripe.control("PUT", "/webhook-url", { url: endpoint.url });
  const opened = engine;
  onTestFinished(async () => {
    await stripe.close();
    await endpoint.close();
    await opened.close();
  });
  const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await context.database.pool.query<Row>(sql)).rows;
  const press: Till["press"] = (wish) => beginCheckout(context, stripe.payments, { method: "card", savesCard: false, ...wish });
  const session = async (instalmentId: string): Promise<string> => {
    const found = await context.database.pool.query<{ ref: string }>(
      "select provider_ref as ref from payment_attempt where instalment_id = $1 order by n desc limit 1",
      [instalmentId],
    );
    return found.rows[0]?.ref ?? "";
  };
  return {
    engine: opened,
    stripe,
    press,
    rows,
    session,
    async pay({ invoice, n = 1, method = "card", savesCard = false }) {
      const instalmentId = invoice.instalments.find((one) => one.n === n)?.id ?? "";
      await press({ invoiceId: invoice.invoiceId, instalmentId, method, savesCard });
      const page = await session(instalmentId);
      if (method === "card") await stripe.control("POST", "/pay", { session: page });
      else {
        await stripe.control("POST", "/konbini-code", { session: page });
        await stripe.control("POST", "/pay-at-konbini", { payment: page });
      }
      return page;
    },
  };
}

/** A lead who owes an invoice. */
export async function debtor(
  { engine: { context } }: Till,
  bill: Omit<Parameters<typeof issueTestInvoice>[1], "leadId"> = {},
): Promise<{ leadId: string; invoice: TestInvoice; first: string }> {
  const { leadId } = await addPerson(context);
  const invoice = await issueTestInvoice(context, { leadId, ...bill });
  return { leadId, invoice, first: invoice.instalments[0]?.id ?? "" };
}
