import type { AuditEntry } from "../../api/generated/routes.schemas.ts";

/** Settings that have a screen of their own, by the beginning of the place that an entry names. */
const settings: Readonly<Record<string, string>> = {
  business: "/settings/business",
  calendar: "/settings/calendar",
  daysOff: "/settings/calendar",
  quietHours: "/settings/calendar",
  caps: "/settings/calendar",
  openingHours: "/settings/calendar",
  senders: "/settings/senders",
  documents: "/settings/documents",
  offers: "/settings/offers",
  consultants: "/settings/consultants",
  consultations: "/settings/consultants",
};

const targets: Readonly<Record<string, string>> = {
  "hand-over": "/hand-over",
  staff: "/settings/staff",
  "staff-link": "/settings/staff",
  "api-key": "/settings/keys",
  sender: "/settings/senders",
  suppression: "/settings/suppressions",
  suppressions: "/settings/suppressions",
  installation: "/settings/system",
  "import-mapping": "/imports",
  leads: "/people",
  view: "/people",
  consultant: "/settings/consultants",
};

export interface Place {
  to: string;
  search?: Record<string, string>;
}

/** Where an entry's target is shown; null where it has no screen. The lead is another link. */
export function placeOf({ action, target, refId, data }: Pick<AuditEntry, "action" | "target" | "refId" | "data">): Place | null {
  switch (target) {
    case "sequence":
    case "form":
      return { to: `/${target}s/${refId}` };
    case "template":
      return templatePlace(refId, data);
    case "draft":
      return draftPlace(action, refId, data);
    case "import":
      return { to: `/imports/${refId}` };
    case "offer-session":
      return { to: `/sessions/${refId}` };
    case "consultation":
      return { to: `/consultations/${refId}` };
    case "campaign":
      return { to: `/campaigns/${refId}` };
    case "care":
      return { to: `/care/${refId}` };
    case "play":
      return { to: `/plays/${refId}` };
    case "delivery":
      return { to: `/deliveries/${refId}` };
    case "task":
      return { to: "/tasks", search: { task: refId } };
    case "bulk":
      return { to: "/people", search: { bulk: refId } };
    case "setting":
      return settingPlace(refId);
    case "playbook":
      return settingPlace(typeof data.place === "string" ? data.place : "");
  }
  const to = targets[target];
  return to === undefined ? null : { to };
}

function settingPlace(place: string): Place | null {
  const to = settings[place.split(".")[0] ?? ""];
  return to === undefined ? null : { to };
}

/** By its id, `<folder>/<name> <channel> <language>`; a test names the key alone, and the others beside it. */
function templatePlace(id: string, data: AuditEntry["data"]): Place | null {
  const [key = "", channel = data.channel, language = data.language] = id.split(" ");
  if (!/^[^/]+\/[^/]+$/.test(key)) return null;
  return {
    to: `/templates/${key}`,
    search: { ...(typeof channel === "string" && { channel }), ...(typeof language === "string" && { language }) },
  };
}

/** Nothing is left of a draft that was discarded before its first version. */
function draftPlace(action: string, key: string, data: AuditEntry["data"]): Place | null {
  if (action === "draft-discarded" && data.baseVersion === null) return null;
  switch (data.kind) {
    case "sequence":
    case "form":
      return { to: `/${data.kind}s/${key}` };
    case "template":
      return templatePlace(key, data);
    default:
      return null;
  }
}
