import {
  IconCashBanknote,
  IconChecklist,
  IconFileImport,
  IconFileInvoice,
  IconForms,
  IconKey,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMailPlus,
  IconMoon,
  IconPencil,
  IconRoute,
  IconSun,
  IconSunMoon,
  IconUserPlus,
  IconUsersPlus,
} from "@tabler/icons-react";
import type { MeScopesItem } from "../api/generated/routes.schemas.ts";
import { keyList } from "./key-list.ts";
import type { Screen } from "./screens.ts";

/** What a deed of the palette may use. */
export interface Tools {
  go: (to: string, search?: Record<string, unknown>, hash?: string) => void;
  showKeys: () => void;
  speak: (language: "ja" | "en") => void;
  light: (scheme: "auto" | "light" | "dark") => void;
  signOut: () => void;
}

/** What the palette looks at to leave out what makes no sense now. */
export interface Now {
  pathname: string;
  language: "ja" | "en";
  scheme: "auto" | "light" | "dark";
}

export interface Deed {
  /** Its words: `deeds.<name>` in words/<language>/palette.json. */
  name: string;
  icon: Screen["icon"];
  /** For those who have it; undefined: for everybody. */
  scope?: MeScopesItem;
  /** The key that does it, and the screen where it does. */
  press?: string;
  on?: string;
  /** Offered only then. */
  when?: (now: Now) => boolean;
  perform: (tools: Tools, now: Now) => void;
}

const add = keyList.add.presses[0];

/** What can be done from anywhere. What opens a form does so by its address, so that the screen itself decides whether it may. */
export const deeds: readonly Deed[] = [
  {
    name: "correctPerson",
    icon: IconPencil,
    scope: "people:write",
    when: ({ pathname }) => /^\/people\/[^/]+$/.test(pathname),
    perform: ({ go }, { pathname }) => go(pathname, { open: "correct" }),
  },
  {
    name: "addPerson",
    icon: IconUserPlus,
    scope: "people:write",
    press: add,
    on: "/people",
    perform: ({ go }) => go("/people", { create: true }),
  },
  {
    name: "addTask",
    icon: IconChecklist,
    scope: "tasks:write",
    press: add,
    on: "/tasks",
    perform: ({ go }) => go("/tasks", { create: true }),
  },
  {
    name: "newSequence",
    icon: IconRoute,
    scope: "definitions:write",
    press: add,
    on: "/sequences",
    perform: ({ go }) => go("/sequences", { create: true }),
  },
  {
    name: "newTemplate",
    icon: IconMailPlus,
    scope: "definitions:write",
    press: add,
    on: "/templates",
    perform: ({ go }) => go("/templates", { create: true }),
  },
  {
    name: "newForm",
    icon: IconForms,
    scope: "definitions:write",
    press: add,
    on: "/forms",
    perform: ({ go }) => go("/forms", { create: true }),
  },
  {
    name: "recordPayment",
    icon: IconCashBanknote,
    scope: "billing:write",
    press: add,
    on: "/payments",
    perform: ({ go }) => go("/payments", { create: true }),
  },
  {
    name: "newInvoice",
    icon: IconFileInvoice,
    scope: "billing:write",
    press: add,
    on: "/invoices",
    perform: ({ go }) => go("/invoices", { create: true }),
  },
  { name: "newImport", icon: IconFileImport, scope: "imports:write", press: add, on: "/imports", perform: ({ go }) => go("/imports/new") },
  { name: "invite", icon: IconUsersPlus, scope: "access:manage", perform: ({ go }) => go("/settings/staff", {}, "invite") },
  { name: "issueKey", icon: IconKey, scope: "access:manage", perform: ({ go }) => go("/settings/keys", {}, "issue") },
  { name: "speakJa", icon: IconLanguage, when: ({ language }) => language !== "ja", perform: ({ speak }) => speak("ja") },
  { name: "speakEn", icon: IconLanguage, when: ({ language }) => language !== "en", perform: ({ speak }) => speak("en") },
  { name: "light", icon: IconSun, when: ({ scheme }) => scheme !== "light", perform: ({ light }) => light("light") },
  { name: "dark", icon: IconMoon, when: ({ scheme }) => scheme !== "dark", perform: ({ light }) => light("dark") },
  { name: "auto", icon: IconSunMoon, when: ({ scheme }) => scheme !== "auto", perform: ({ light }) => light("auto") },
  { name: "keys", icon: IconKeyboard, press: keyList.help.presses[0], perform: ({ showKeys }) => showKeys() },
  { name: "signOut", icon: IconLogout, perform: ({ signOut }) => signOut() },
];
