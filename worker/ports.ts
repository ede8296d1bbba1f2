import { openSmtpPool } from "../channels/email/smtp-pool.ts";
import { type LineClient, openLineClient } from "../channels/line/client.ts";
import type { Settings } from "../config/settings.ts";
import type { Context } from "../services/engine/context/context.ts";
import { emailPort } from "../services/engine/dispatch/email-port.ts";
import { linePort } from "../services/engine/dispatch/line-port.ts";
import { personPort } from "../services/engine/dispatch/person-port.ts";
import type { Port } from "../services/engine/dispatch/port.ts";
import type { Sender } from "../services/engine/senders/read-senders.ts";
import type { ReadProfile } from "../services/line/process-webhooks.ts";
import { observedPort } from "./observed-port.ts";

/** As many as Postfix grants one client; fewer commits carry more messages the more there are. */
const SMTP_CONNECTIONS = 50;
const LINE_CALLS = 20;

export interface Ports {
  /** Null when the settings that it needs are missing (services/engine/senders/way-out.ts). */
  portOf(sender: Sender): Port | null;
  readProfile: ReadProfile;
  close(): Promise<void>;
}

/** One way out per sender, opened at its first use and kept while the worker lives. */
export function openPorts(context: Context, settings: Settings): Ports {
  const open = new Map<string, Port>();
  const line: LineClient | null = settings.line
    ? openLineClient({
        channelAccessToken: settings.line.channelAccessToken,
        ...(settings.line.apiBase ? { apiBase: settings.line.apiBase } : {}),
      })
    : null;
  const make = (sender: Sender): Port | null => {
    switch (sender.channel) {
      case "email":
        if (!settings.smtpUrl) return null;
        return emailPort(context, sender, openSmtpPool({ url: settings.smtpUrl, connections: SMTP_CONNECTIONS }), SMTP_CONNECTIONS);
      case "line":
        return line && linePort(context, line, LINE_CALLS);
      case "person":
        return personPort();
    }
  };
  return {
    portOf(sender) {
      const known = open.get(sender.id);
      if (known) return known;
      const made = make(sender);
      if (!made) return null;
      const port = observedPort(made);
      open.set(sender.id, port);
      return port;
    },
    readProfile: async (_senderKey, userId) => (line ? line.profile(userId).catch(() => null) : null),
    async close() {
      await Promise.all([...open.values()].map((port) => port.close()));
    },
  };
}
