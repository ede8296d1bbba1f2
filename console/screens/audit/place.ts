import type { AuditEntry } from "../../api/generated/routes.schemas.ts";

/** Settings that have a screen of their own, by the beginning of the place that an entry names. */
const settings: Readonly<Record<string, string>> = {
  business: "/settings/business",
  calendar: "/settings/calendar",
  daysOff: "/settings/calendar",
  quietHours: "/settings/calendar",
  caps: "/settings/calendar",
  senders: "/settings/senders",
  documents: "/settings/documents",
};

const targets: Readonly<Record<string, string>> = {
  staff: "/settings/staff",
  "staff-link": "/settings/staff",
  "api-key": "/settings/keys",
  sender: "/settings/senders",
  suppression: "/settings/suppressions",
  suppressions: "/settings/suppressions",
  installation: "/settings/system",
};

/** Where an entry's target is shown; null where it has no screen. The lead is another link. */
export function placeOf({ target, refId, data }: Pick<AuditEntry, "target" | "refId" | "data">): string | null {
  if (target === "sequence") return `/sequences/${refId}`;
  if (target === "setting" || target === "playbook") {
    const place = target === "setting" ? refId : typeof data.place === "string" ? data.place : "";
    return settings[place.split(".")[0] ?? ""] ?? null;
  }
  return targets[target] ?? null;
}
