import { z } from "zod";
import { waitFor } from "../support/wait-for.ts";

const mailSchema = z.object({
  n: z.number(),
  to: z.array(z.object({ address: z.string().optional() })),
  subject: z.string(),
  links: z.array(z.string()),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  text: z.string().nullish(),
});
type ReceivedMail = z.infer<typeof mailSchema>;

/** What the stand-in for mail has taken, as the address's owner would see it. */
export interface Mailbox {
  /** Oldest first. */
  mailsTo(address: string): Promise<ReceivedMail[]>;
  /** Waits until there are that many, and returns them. */
  waitForMails(address: string, count: number, seconds?: number): Promise<ReceivedMail[]>;
}

export function mailboxAt(sandboxUrl: string): Mailbox {
  const mailsTo = async (address: string): Promise<ReceivedMail[]> => {
    const response = await fetch(`${sandboxUrl}/mail/messages?to=${encodeURIComponent(address)}&limit=100`);
    return z
      .object({ messages: z.array(mailSchema) })
      .parse(await response.json())
      .messages.toSorted((one, other) => one.n - other.n);
  };
  return {
    mailsTo,
    waitForMails: (address, count, seconds = 60) =>
      waitFor(
        `${count} mails to ${address}`,
        async () => {
          const mails = await mailsTo(address);
          return mails.length >= count && mails;
        },
        { seconds, everyMs: 100, describe: async () => (await mailsTo(address)).map(({ subject }) => subject) },
      ),
  };
}

/** The value of a header that must be there exactly once. */
export function headerOf(mail: ReceivedMail, name: string): string {
  const values = mail.headers.filter(({ key }) => key.toLowerCase() === name.toLowerCase()).map(({ value }) => value);
  if (values.length !== 1 || values[0] === undefined) throw new Error(`The mail has ${values.length} headers ${name}.`);
  return values[0];
}

export function linkTo(mail: ReceivedMail, path: string): string {
  const link = mail.links.find((one) => new URL(one).pathname.startsWith(path));
  if (link === undefined) throw new Error(`The mail has no link to ${path}: ${mail.links.join(" ")}`);
  return link;
}
