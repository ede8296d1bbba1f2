import type { Channel } from "./channel.ts";

/** One way to send a touch. A plan lists them in order of preference. */
export interface PlannedMessage {
  readonly channel: Channel;
  /** Template key, `folder/name`. */
  readonly template: string;
}
