import { openSmtpPool } from "../channels/email/smtp-pool.ts";
import { type LineClient, openLineClient } from "../channels/line/client.ts";
import type { CardPayments } from "../channels/stripe/card-payments.ts";
import { openStripePayments } from "../channels/stripe/stripe-payments.ts";
import { type GuardedFetch, guardedFetch } from "../channels/web/guarded-fetch.ts";
import type { Settings } from "../config/settings.ts";
import type { MailWay } from "../services/access/send-link-mails.ts";
import type { Context } from "../services/engine/context/context.ts";
import { emailTransport } from "../services/engine/dispatch/email-transport.ts";
import { lineTransport } from "../services/engine/dispatch/line-transport.ts";
import { personTransport } from "../services/engine/dispatch/person-transport.ts";
import type { Transport } from "../services/engine/dispatch/transport.ts";
import type { Sender } from "../services/engine/senders/read-senders.ts";
import type { ReadProfile } from "../services/line/process-webhooks.ts";
import { observedTransport } from "./observed-transport.ts";

/** Postfix allows one client this many. With more connections, each commit covers more messages. */
const SMTP_CONNECTIONS = 50;
const LINE_CALLS = 20;

export interface Transports {
  /** Null when the settings of the sender's channel are missing (services/engine/senders/way-out.ts). */
  transportOf(sender: Sender): Transport | null;
  readProfile: ReadProfile;
  /** Fetches what others named. */
  fetchOutside: GuardedFetch;
  /** Answers pressed buttons; null when LINE is not set up. */
  line: LineClient | null;
  /** Null when there is no Stripe account. */
  cardPayments: CardPayments | null;
  /** For mail to staff; null when there is no mail server. */
  staffMail: MailWay | null;
  close(): Promise<void>;
}

/** One transport per sender, opened at its first use and kept until `close`. */
export function openTransports(context: Context, settings: Settings): Transports {
  const open = new Map<string, Transport>();
  const line: LineClient | null = settings.line
    ? openLineClient({
        channelAccessToken: settings.line.channelAccessToken,
        ...(settings.line.apiBase ? { apiBase: settings.line.apiBase } : {}),
      })
    : null;
  const make = (sender: Sender): Transport | null => {
    switch (sender.channel) {
      case "email":
        if (!settings.smtpUrl) return null;
        return emailTransport(
          context,
          sender,
          openSmtpPool({ url: settings.smtpUrl, connections: SMTP_CONNECTIONS }),
          SMTP_CONNECTIONS,
          settings.dkim,
        );
      case "line":
        return line && lineTransport(context, line, LINE_CALLS);
      case "person":
        return personTransport();
    }
  };
  // Connects at the first mail.
  const pool = settings.smtpUrl === undefined ? null : openSmtpPool({ url: settings.smtpUrl, connections: 1 });
  return {
    fetchOutside: guardedFetch({ allowPrivate: settings.fetchPrivate }),
    line,
    cardPayments: settings.stripe ? openStripePayments(settings.stripe) : null,
    staffMail: pool && { pool, dkim: settings.dkim },
    transportOf(sender) {
      const known = open.get(sender.id);
      if (known) return known;
      const made = make(sender);
      if (!made) return null;
      const transport = observedTransport(made);
      open.set(sender.id, transport);
      return transport;
    },
    readProfile: async (_senderKey, userId) => (line ? line.profile(userId).catch(() => null) : null),
    async close() {
      await Promise.all([pool?.close(), ...[...open.values()].map((transport) => transport.close())]);
    },
  };
}
