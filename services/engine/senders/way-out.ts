import type { Sender } from "./read-senders.ts";

/** Settings without which nothing can be sent. */
export interface WaysOut {
  smtpUrl?: string | undefined;
  line?: object | undefined;
}

/** Names of the missing settings that a sender of this channel needs; null when nothing is missing. */
export function missingWayOut(channel: Sender["channel"], { smtpUrl, line }: WaysOut): string | null {
  switch (channel) {
    case "email":
      return smtpUrl ? null : "SMTP_URL";
    case "line":
      return line ? null : "LINE_CHANNEL_SECRET and LINE_CHANNEL_ACCESS_TOKEN";
    case "person":
      return null;
  }
}
