import type { MeScopesItem } from "../../api/generated/routes.schemas.ts";

interface Tab {
  /** Its words: `tabs.<name>` in words/<language>/settings.json. */
  name: string;
  path: string;
  /** Shown to those who have it; undefined: to everybody. */
  scope?: MeScopesItem;
}

/** In their order. A new one is its screen, its route below /settings in routes.tsx, and its line here. */
export const tabs: readonly Tab[] = [
  { name: "account", path: "/settings/account" },
  { name: "topics", path: "/settings/topics", scope: "definitions:read" },
  { name: "sources", path: "/settings/sources", scope: "definitions:read" },
  { name: "fields", path: "/settings/fields", scope: "definitions:read" },
  { name: "staff", path: "/settings/staff", scope: "access:manage" },
  { name: "keys", path: "/settings/keys", scope: "access:manage" },
];
