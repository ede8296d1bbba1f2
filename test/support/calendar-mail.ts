import PostalMime from "postal-mime";
import type { Engine } from "./engine.ts";

/** The calendar entry of a mail, as a mail program reads it. */
export interface CalendarPart {
  method: string | undefined;
  /** The lines of the file without their folding (RFC 5545, 3.1). */
  lines: string[];
  /** The value of a property of the event, or else of the calendar; undefined when there is none. */
  value(name: string): string | undefined;
}

/** The subjects and entries of the mails that an address got, oldest first; `calendar` null for a mail without one. */
export async function calendarMailsTo({ mail }: Engine, address: string): Promise<{ subject: string; calendar: CalendarPart | null }[]> {
  const mails = (await mail.journal()).filter(({ to }) => to === address);
  return Promise.all(
    mails.map(async ({ n }) => {
      const { subject = "", attachments } = await PostalMime.parse(await mail.raw(n));
      const [part, file, ...more] = attachments;
      if (part === undefined) return { subject, calendar: null };
      const text = textOf(part.content);
      // Part and attachment are the same file, once each.
      if (part.mimeType !== "text/calendar" || file?.filename !== "invite.ics" || textOf(file.content) !== text || more.length > 0)
        throw new Error(`the mail "${subject}" has other attachments than one calendar entry`);
      const lines = text.replaceAll("\n ", "").split("\n");
      // A VTIMEZONE before the event has a DTSTART as well.
      const event = lines.slice(lines.indexOf("BEGIN:VEVENT"));
      const value = (name: string) => [...event, ...lines].find((line) => new RegExp(`^${name}[;:]`).test(line))?.replace(/^[^:]*:/, "");
      return { subject, calendar: { method: part.method, lines, value } };
    }),
  );
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return (typeof content === "string" ? content : new TextDecoder().decode(content)).replaceAll("\r\n", "\n");
}
