import type { Category } from "../../../domain/touches/category.ts";
import type { CalendarMail } from "../../../templates/pages/calendar-file.ts";
import type { Variables } from "../../../templates/variables.ts";

/** A send with the token of the claim that took it. */
export interface Fenced {
  sendId: string;
  touchId: string;
  leadId: string;
  fence: string;
}

/** One claimed send, with everything its bytes are made of. A retry gets the same values. */
export interface Job extends Fenced {
  channel: "email" | "line";
  category: Category;
  lane: number;
  /** This attempt's number, from 1. */
  attempt: number;
  templateVersionId: string;
  snapshot: Snapshot;
  messageId: string;
  datedAt: Date;
  retryKey: string;
}

/** Domain of the recipient, in lower case. Empty for LINE. */
export function domainOf(job: Job): string {
  return job.channel === "email" ? (job.snapshot.to.split("@")[1] ?? "").toLowerCase() : "";
}

/** Personal data that a send keeps; purged after 90 days. */
export interface Snapshot {
  to: string;
  /** Mail only. Missing in claims of earlier releases. */
  from?: MailFrom;
  /** Usable once, for about a minute; LINE only. */
  replyToken?: string;
  variables: Variables;
  /** Mail only. */
  calendar?: CalendarMail;
}

/** A mail's sender as the lead sees it. Staff may change the sender between two attempts, and the mail stays the same. */
export interface MailFrom {
  name: string;
  address: string;
  replyTo: string | null;
}
