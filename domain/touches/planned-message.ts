import type { Channel } from "./channel.ts";

/** One way to make a touch; a plan lists them in the order of wish. */
export interface PlannedMessage {
  readonly channel: Channel;
  /** Template key, `folder/name`. */
  readonly template: string;
}
