import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";

/** Why somebody is reminded, or nobody is. */
export type Standing = "closed" | "paid" | "notLate" | "promised" | "ended" | "next";

/** `today`: of the business, as `2027-01-12`. A promise counts until the end of its day. */
export function standingOf(
  { state, openMinor, overdue, nextReminder, promise }: Pick<InvoiceDetail, "state" | "openMinor" | "overdue" | "nextReminder" | "promise">,
  today: string,
): Standing {
  if (state === "void" || state === "writtenOff") return "closed";
  if (openMinor === 0) return "paid";
  if (!overdue) return "notLate";
  if (promise !== null && today <= promise.on) return "promised";
  return nextReminder === null ? "ended" : "next";
}
