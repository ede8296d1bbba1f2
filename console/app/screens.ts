import {
  IconActivity,
  IconAlertTriangle,
  IconBriefcase,
  IconCalendarEvent,
  IconCashBanknote,
  IconChartBar,
  IconChecklist,
  IconDeviceMobileMessage,
  IconFileCertificate,
  IconFileImport,
  IconFileInvoice,
  IconFilter,
  IconForms,
  IconHeart,
  IconHistory,
  IconMail,
  IconMessages,
  IconPackage,
  IconRepeat,
  IconRoute,
  IconSend,
  IconSettings,
  IconSpeakerphone,
  IconSun,
  IconUserCheck,
  IconUserQuestion,
  IconUsers,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Me, MeScopesItem } from "../api/generated/routes.schemas.ts";
import { screenKeys } from "./screen-keys.ts";

export interface Limits {
  /** For those who have it; undefined: for everybody. */
  scope?: MeScopesItem;
  sandboxOnly?: boolean;
}

/** Whether this person, in this installation, may see it. */
export function isFor({ scopes, sandbox }: Pick<Me, "scopes" | "sandbox">, { scope, sandboxOnly }: Limits): boolean {
  return (scope === undefined || scopes.includes(scope)) && (sandbox || sandboxOnly !== true);
}

export interface Screen extends Limits {
  /** Its first path, and its words: `nav.<name>` in words/<language>/common.json. */
  name: string;
  path: string;
  group: "people" | "billing" | "marketing" | "house";
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Pressed after `g`. */
  key: string;
}

/** The navigation, in its order. A new screen is its folder under screens/, its route in routes.tsx, and its line here. */
export const screens: readonly Screen[] = [
  { name: "today", path: "/today", group: "people", icon: IconSun, scope: "people:read", key: screenKeys.today },
  { name: "people", path: "/people", group: "people", icon: IconUsers, scope: "people:read", key: screenKeys.people },
  { name: "tasks", path: "/tasks", group: "people", icon: IconChecklist, scope: "tasks:read", key: screenKeys.tasks },
  { name: "handover", path: "/hand-over", group: "people", icon: IconUserQuestion, scope: "handover:read", key: screenKeys.handover },
  { name: "enrolments", path: "/enrolments", group: "people", icon: IconUserCheck, scope: "people:read", key: screenKeys.enrolments },
  { name: "events", path: "/events", group: "people", icon: IconActivity, scope: "people:read", key: screenKeys.events },
  { name: "sends", path: "/sends", group: "people", icon: IconSend, scope: "sends:read", key: screenKeys.sends },
  { name: "sessions", path: "/sessions", group: "people", icon: IconCalendarEvent, scope: "sessions:read", key: screenKeys.sessions },
  {
    name: "consultations",
    path: "/consultations",
    group: "people",
    icon: IconMessages,
    scope: "consultations:read",
    key: screenKeys.consultations,
  },
  { name: "deals", path: "/deals", group: "people", icon: IconBriefcase, scope: "deals:read", key: screenKeys.deals },
  { name: "contracts", path: "/contracts", group: "people", icon: IconFileCertificate, scope: "contracts:read", key: screenKeys.contracts },
  { name: "deliveries", path: "/deliveries", group: "people", icon: IconPackage, scope: "deliveries:read", key: screenKeys.deliveries },
  { name: "incidents", path: "/incidents", group: "people", icon: IconAlertTriangle, scope: "incidents:read", key: screenKeys.incidents },
  { name: "care", path: "/care", group: "people", icon: IconHeart, scope: "care:read", key: screenKeys.care },
  { name: "plays", path: "/plays", group: "people", icon: IconRepeat, scope: "plays:read", key: screenKeys.plays },
  { name: "payments", path: "/payments", group: "billing", icon: IconCashBanknote, scope: "billing:read", key: screenKeys.payments },
  { name: "invoices", path: "/invoices", group: "billing", icon: IconFileInvoice, scope: "billing:read", key: screenKeys.invoices },
  { name: "receivables", path: "/receivables", group: "billing", icon: IconChartBar, scope: "billing:read", key: screenKeys.receivables },
  { name: "funnel", path: "/funnel", group: "marketing", icon: IconFilter, scope: "people:read", key: screenKeys.funnel },
  { name: "campaigns", path: "/campaigns", group: "marketing", icon: IconSpeakerphone, scope: "campaigns:read", key: screenKeys.campaigns },
  { name: "sequences", path: "/sequences", group: "marketing", icon: IconRoute, scope: "definitions:read", key: screenKeys.sequences },
  { name: "templates", path: "/templates", group: "marketing", icon: IconMail, scope: "definitions:read", key: screenKeys.templates },
  { name: "forms", path: "/forms", group: "marketing", icon: IconForms, scope: "definitions:read", key: screenKeys.forms },
  { name: "imports", path: "/imports", group: "house", icon: IconFileImport, scope: "imports:read", key: screenKeys.imports },
  { name: "audit", path: "/audit", group: "house", icon: IconHistory, scope: "audit:read", key: screenKeys.audit },
  { name: "settings", path: "/settings", group: "house", icon: IconSettings, scope: "people:read", key: screenKeys.settings },
  {
    name: "sandbox",
    path: "/sandbox",
    group: "house",
    icon: IconDeviceMobileMessage,
    scope: "people:read",
    key: screenKeys.sandbox,
    sandboxOnly: true,
  },
];
