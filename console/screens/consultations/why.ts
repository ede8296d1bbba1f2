import { useTranslation } from "react-i18next";
import type { Consultation } from "../../api/generated/routes.schemas.ts";
import { spanOf } from "./days.ts";
import type { CalendarSlot, TalkOffer } from "./reading.ts";

/** What a start is to whoever looks at the calendar. */
export type Standing = "free" | "staff" | "taken";

export function standingOf(slots: readonly CalendarSlot[]): Standing {
  if (slots.some(({ guest }) => guest === null)) return "free";
  return slots.some(({ staff }) => staff === null) ? "staff" : "taken";
}

interface WhyOf {
  offer: TalkOffer;
  entries: readonly Consultation[];
  zone: string;
}

/** Why a start cannot be had, in a sentence (BOK7). What staff may have all the same says why guests may not. */
export function useWhy({ offer, entries, zone }: WhyOf) {
  const { t } = useTranslation(["consultations", "common"]);
  const { horizon = 60, perDay = 0 } = offer.consultation;
  const whyOne = ({ start, end, guest, staff }: CalendarSlot): string => {
    const refusal = staff ?? guest;
    if (refusal === null) return "";
    if (refusal.reason !== "busy") return t(`why.${refusal.reason}`, { days: horizon, count: perDay });
    const entry = entries.find(({ id }) => id === refusal.id);
    if (entry === undefined) return t("why.own");
    const overlaps = entry.startsAt < end && entry.endsAt > start;
    const name = entry.leadName ?? t("person.nameless", { ns: "common" });
    return t(overlaps ? "why.busy" : "why.buffer", { name, time: spanOf(entry, zone) });
  };
  /** Of one start of several consultants: what holds for each. */
  return (slots: readonly CalendarSlot[]): string => {
    const [first] = slots;
    if (first === undefined) return "";
    if (slots.length === 1) return whyOne(first);
    const refused = slots.filter(({ guest, staff }) => (guest ?? staff) !== null);
    return refused.map((slot) => t("why.of", { consultant: slot.name, why: whyOne(slot) })).join(" ");
  };
}
