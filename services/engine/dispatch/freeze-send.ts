import { signToken } from "../../../domain/tokens/token.ts";
import { isAdvertising } from "../../../domain/touches/category.ts";
import { messageVariables } from "../../../templates/variables.ts";
import type { Context } from "../context/context.ts";
import type { Business } from "../settings/business.ts";
import type { Frozen } from "./job.ts";
import type { ContactRow, TouchRow } from "./read-touch-facts.ts";

export interface Published {
  id: string;
  key: string;
  channel: string;
  language: string;
  /** Number of links that are tracked. */
  links: number;
}

export interface FreezeInput {
  context: Context;
  row: TouchRow;
  contact: ContactRow | null;
  sendId: string;
  template: Published;
  business: Business;
  forms: string[];
  documents: string[];
  now: Date;
}

/** Everything personal that the message will say, fixed at the claim, so that every attempt is the same bytes (SND3). */
export function freezeSend(input: FreezeInput): Frozen {
  const { context, row, contact, sendId, template, business, now } = input;
  const sign = (purpose: Parameters<typeof signToken>[1], ...payload: string[]) => signToken(context.keys.token, purpose, payload);
  const url = (path: string) => `${context.publicUrl}${path}`;
  const contactId = contact?.id ?? "";
  const frozen: Frozen = {
    to: contact?.address ?? "",
    variables: messageVariables({
      lead: row.lead,
      business: business,
      urls: {
        confirm: row.originKind === "opt-in" ? url(`/c/${sign("confirm", row.originId)}`) : "",
        unsubscribe: row.topic && contact ? url(`/u/${sign("unsubscribe", contactId, row.topic)}`) : "",
        preferences: contact ? url(`/p/${sign("preferences", contactId)}`) : "",
        line: business.lineUrl,
        form: Object.fromEntries(input.forms.map((key) => [key, url(`/f/${key}`)])),
        document: Object.fromEntries(input.documents.map((key) => [key, url(`/d/${sign("document", row.leadId, sendId, key)}`)])),
      },
      now,
      zone: row.lead.zone,
      language: template.language,
      category: row.category,
      ...(isAdvertising(row.category) && contact
        ? {
            track: {
              links: Array.from({ length: template.links }, (_, index) => url(`/r/${sign("click", sendId, String(index))}`)),
              pixel: url(`/o/${sign("open", sendId)}`),
              trap: url(`/r/${sign("click", sendId, "trap")}`),
            },
          }
        : {}),
    }),
  };
  return frozen;
}
