import type { Category } from "../../../domain/touches/category.ts";
import type { Variables } from "../../../templates/variables.ts";

/** One claimed send, with everything its bytes are made of. A retry gets the same values. */
export interface Job {
  sendId: string;
  touchId: string;
  leadId: string;
  channel: "email" | "line";
  category: Category;
  lane: number;
  /** This attempt's number, from 1. */
  attempt: number;
  fence: string;
  templateVersionId: string;
  snapshot: Snapshot;
  messageId: string;
  datedAt: Date;
  retryKey: string;
}

/** Personal data that a send keeps; purged after 90 days. */
export interface Snapshot {
  to: string;
  /** Usable once, for about a minute; LINE only. */
  replyToken?: string;
  variables: Variables;
}
