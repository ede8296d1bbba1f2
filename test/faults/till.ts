import assert from "node:assert/strict";
import type { JournalEntry } from "../../channels/stripe/sandbox/journal.ts";
import { invoiceUrl } from "../../services/invoices/invoice-link.ts";
import type { TestInvoice } from "../support/test-invoice.ts";
import type { Site } from "./site.ts";

/** The stand-in for Stripe of an installation, by its control API. */
export interface StripeControl {
  act<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Body>;
  /** Ids of the payments that were charged for these attempts. */
  charged(attemptIds: readonly string[]): Promise<number>;
  /** Delivers the events whose objects belong to these sessions, payments, charges and refunds, in the order that `arrange` makes of them. */
  deliverAll(arrange: (ids: string[]) => string[], after: number): Promise<void>;
  /** How many events there are. */
  events(): Promise<number>;
}

export function stripeOf(site: Site): StripeControl {
  const base = `${site.stack.sandboxUrl}/stripe/control`;
  const act = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const response = await fetch(`${base}${path}`, { method, ...sent });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path}: ${text}`);
    return JSON.parse(text);
  };
  const eventIds = async () => (await act<{ events: { event: { id: string } }[] }>("GET", "/events")).events.map(({ event }) => event.id);
  return {
    act,
    charged: async (attemptIds) => {
      const { entries } = await act<{ entries: Extract<JournalEntry, { kind: "charged" }>[] }>("GET", "/journal?kind=charged");
      return entries.filter(({ attemptId }) => attemptId !== null && attemptIds.includes(attemptId)).length;
    },
    deliverAll: async (arrange, after) => {
      const { statuses } = await act<{ statuses: number[] }>("POST", "/deliver", { events: arrange((await eventIds()).slice(after)) });
      assert.deepEqual([...new Set(statuses)], [200]);
    },
    events: async () => (await eventIds()).length,
  };
}

/** Presses the button of the invoice's page. Returns the status, and the provider's page. */
export async function pressPay(
  site: Site,
  { invoiceId, instalments }: TestInvoice,
  method: "card" | "konbini" = "card",
): Promise<{ status: number; session: string }> {
  const { pathname } = new URL(invoiceUrl(site.context, invoiceId));
  const body = new URLSearchParams({ act: "pay", instalment: instalments[0]?.id ?? "", method });
  const answer = await fetch(`${site.stack.address}${pathname}`, { method: "POST", body, redirect: "manual" });
  await answer.body?.cancel();
  return { status: answer.status, session: answer.headers.get("location")?.split("/").pop() ?? "" };
}
