import type { MeScopesItem } from "../../api/generated/routes.schemas.ts";

interface Tab {
  /** Its words: `tabs.<name>` in words/<language>/settings.json. */
  name: string;
  path: string;
  group: "own" | "house" | "sending" | "content" | "access";
  /** Shown to those who have it; undefined: to everybody. */
  scope?: MeScopesItem;
}

/** In their order. A new one is its screen, its route below /settings in routes.tsx, and its line here. */
export const tabs: readonly Tab[] = [
  { name: "account", path: "/settings/account", group: "own" },
  { name: "business", path: "/settings/business", group: "house", scope: "settings:read" },
  { name: "system", path: "/settings/system", group: "house", scope: "system:read" },
  { name: "senders", path: "/settings/senders", group: "sending", scope: "settings:read" },
  { name: "calendar", path: "/settings/calendar", group: "sending", scope: "settings:read" },
  { name: "suppressions", path: "/settings/suppressions", group: "sending", scope: "suppressions:read" },
  { name: "topics", path: "/settings/topics", group: "content", scope: "definitions:read" },
  { name: "offers", path: "/settings/offers", group: "content", scope: "definitions:read" },
  { name: "consultants", path: "/settings/consultants", group: "content", scope: "definitions:read" },
  { name: "sources", path: "/settings/sources", group: "content", scope: "definitions:read" },
  { name: "fields", path: "/settings/fields", group: "content", scope: "definitions:read" },
  { name: "documents", path: "/settings/documents", group: "content", scope: "definitions:read" },
  { name: "staff", path: "/settings/staff", group: "access", scope: "access:manage" },
  { name: "keys", path: "/settings/keys", group: "access", scope: "access:manage" },
];
