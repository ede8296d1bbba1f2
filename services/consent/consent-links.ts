import { signToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";
import type { LinkKind } from "../engine/modules/link-kind.ts";

const signed = ({ publicUrl, keys }: Context, path: string, purpose: "preferences" | "unsubscribe", payload: string[]): string =>
  `${publicUrl}${path}${signToken(keys.token, purpose, payload)}`;

/** Links for all messages: unsubscribe from the topic, the preference page, the sign-up forms. */
export const consentLinks: readonly LinkKind[] = [
  {
    name: "unsubscribe",
    url: (context, { contactId, topic }) =>
      contactId !== null && topic !== null ? signed(context, "/u/", "unsubscribe", [contactId, topic]) : "",
    sample: () => "https://example.com/u/token",
  },
  {
    name: "preferences",
    url: (context, { contactId }) => (contactId === null ? "" : signed(context, "/p/", "preferences", [contactId])),
    sample: () => "https://example.com/p/token",
  },
  {
    name: "form",
    keys: {
      read: async (tx) => (await tx.query<{ key: string }>("select key from form order by key")).rows.map(({ key }) => key),
      of: ({ forms }) => forms.map(({ key }) => key),
    },
    url: ({ publicUrl }, _, key) => `${publicUrl}/f/${key}`,
    sample: (key) => `https://example.com/f/${key}`,
  },
];
