import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";

/** One thing that became of an invoice. */
export type Moment =
  | { what: "issued"; at: string; actor: string }
  | { what: "paid"; on: string; method: string; amountMinor: number }
  | { what: "reminded"; at: string; byPerson: boolean }
  | { what: "promised"; at: string; actor: string; on: string }
  | { what: "credited"; on: string; number: string; reason: string }
  | { what: "closed"; at: string; state: "void" | "writtenOff" };

/** What became of an invoice, the newest first. */
export function historyOf(invoice: InvoiceDetail): Moment[] {
  const { createdAt, createdBy, payments, reminders, promise, creditNotes, closedAt, state, ladder } = invoice;
  const moments: Moment[] = [
    { what: "issued", at: createdAt, actor: createdBy },
    ...payments.map(({ receivedOn, method, hereMinor }) => ({ what: "paid" as const, on: receivedOn, method, amountMinor: hereMinor })),
    ...reminders.map(({ key, at }) => ({
      what: "reminded" as const,
      at,
      byPerson: ladder.find((step) => step.key === key)?.byPerson ?? false,
    })),
    ...(promise === null ? [] : [{ what: "promised" as const, at: promise.at, actor: promise.actor, on: promise.on }]),
    ...creditNotes.map(({ issuedOn, number, reason }) => ({ what: "credited" as const, on: issuedOn, number, reason })),
    ...(closedAt !== null && (state === "void" || state === "writtenOff") ? [{ what: "closed" as const, at: closedAt, state }] : []),
  ];
  // A day without a time stands after what is known to the minute of that day.
  const placeOf = (moment: Moment) => ("at" in moment ? moment.at : `${moment.on}T23:59`);
  return moments.toSorted((one, other) => placeOf(other).localeCompare(placeOf(one)));
}
