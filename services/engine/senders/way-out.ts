import type { Sender } from "./read-senders.ts";

/** What an installation has to send with. */
export interface WaysOut {
  smtpUrl?: string | undefined;
  line?: object | undefined;
}

/** The settings without which a sender of this channel has no way out; null when nothing is missing. */
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
