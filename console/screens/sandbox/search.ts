import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const views = ["text", "headers"] as const;

export interface MailSearch {
  /** Part of the recipient's address. */
  to?: string;
  /** The mail that is open. */
  mail?: number;
  /** How it is shown, if not as it looks. */
  view?: (typeof views)[number];
}

export function readMailSearch(search: RawSearch): MailSearch {
  const mail = textIn(search, "mail");
  return compact({
    to: textIn(search, "to"),
    mail: mail !== undefined && /^[1-9]\d{0,8}$/.test(mail) ? Number(mail) : undefined,
    view: oneOf(search, "view", views),
  });
}

export interface LineSearch {
  /** Id of the LINE user whose chat is open. */
  user?: string;
  /** Part of the display name. */
  name?: string;
}

export function readLineSearch(search: RawSearch): LineSearch {
  const user = textIn(search, "user");
  return compact({ user: user !== undefined && /^U[0-9a-f]{32}$/.test(user) ? user : undefined, name: textIn(search, "name") });
}
