import type { MailInput } from "../../../channels/email/compose.ts";
import { type Category, isAdvertising } from "../../../domain/touches/category.ts";
import { renderEmail } from "../../../templates/email-template.ts";
import type { Compiled } from "../templates/read-compiled.ts";
import type { MailFrom, Snapshot } from "./job.ts";

/** What a mail is made of, apart from its id, its date and its signature. */
export type MailOfSend = Pick<MailInput, "from" | "replyTo" | "to" | "subject" | "html" | "text" | "listUnsubscribeUrl" | "calendar">;

/**
 * The mail of a send, from what its claim stored: the same at every attempt and at every later look (SND3). `sender` counts for claims of
 * releases that did not store it. Throws when the template cannot be rendered.
 */
export function mailOfSend(compiled: Compiled, snapshot: Snapshot, category: Category, sender: MailFrom): MailOfSend {
  if (compiled.kind !== "email") throw new Error("not a mail template");
  const { name, address, replyTo } = snapshot.from ?? sender;
  const unsubscribe = isAdvertising(category) ? snapshot.variables.urls.unsubscribe : undefined;
  return {
    from: { name, address },
    ...(replyTo ? { replyTo: { address: replyTo } } : {}),
    to: { address: snapshot.to },
    ...renderEmail(compiled, snapshot.variables),
    ...(snapshot.calendar && { calendar: snapshot.calendar }),
    listUnsubscribeUrl: typeof unsubscribe === "string" ? unsubscribe : undefined,
  };
}
