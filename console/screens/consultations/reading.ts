import { useQuery } from "@tanstack/react-query";
import { getConsultants, getConsultationSlots, getConsultations } from "../../api/generated/consultations.ts";
import { getOffers } from "../../api/generated/offers.ts";
import type { ConsultantSlots, Consultation, Offer } from "../../api/generated/routes.schemas.ts";

/** An offer that guests book as a consultation. */
export type TalkOffer = Offer & Required<Pick<Offer, "consultation">>;

export function useTalkOffers() {
  const offers = useQuery({ queryKey: ["offers"], queryFn: ({ signal }) => getOffers({ signal }) });
  const items = offers.data?.items.filter((offer): offer is TalkOffer => offer.consultation !== undefined);
  return { ...offers, items };
}

export function useConsultants() {
  return useQuery({ queryKey: ["consultants"], queryFn: ({ signal }) => getConsultants({ signal }) });
}

/** Pages of a range that are read at most: a week of 20 consultants fits into three. */
const PAGES = 20;

/** All consultations that stand in the calendar between two instants. */
export function useRange(range: { from: string; before: string; consultant?: string | undefined }) {
  return useQuery({
    queryKey: ["consultations", "range", range],
    queryFn: async ({ signal }) => {
      const found: Consultation[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        const { items, next } = await getConsultations({ ...range, limit: 200, ...(cursor !== undefined && { cursor }) }, { signal });
        found.push(...items);
        if (next === null) break;
        cursor = next;
      }
      return found.filter(({ state }) => state !== "cancelled" && state !== "expired");
    },
    placeholderData: (before) => before,
  });
}

type Refusal = ConsultantSlots["slots"][number]["refusal"];

/** A start of one consultant: why guests, and why staff, cannot have it; null: they can. */
export interface CalendarSlot {
  consultant: string;
  name: string;
  start: string;
  end: string;
  guest: Refusal;
  staff: Refusal;
}

export interface CalendarSlots {
  slots: CalendarSlot[];
  closed: { consultant: string; date: string; reason: "hours" | "holiday" | "day-off" }[];
}

interface SlotsOf {
  offer: string;
  from: string;
  to: string;
  consultant?: string | undefined;
  besides?: string | undefined;
}

/** The times of an offer as guests and as staff may have them. */
export function useSlots(of: SlotsOf | null) {
  return useQuery({
    queryKey: ["consultations", "slots", of],
    queryFn: async ({ signal }) => {
      if (of === null) return { slots: [], closed: [] };
      const [guests, staff] = await Promise.all([
        getConsultationSlots(of, { signal }),
        getConsultationSlots({ ...of, asStaff: "true" }, { signal }),
      ]);
      return bothViews(guests.items, staff.items);
    },
    enabled: of !== null,
    placeholderData: (before) => before,
  });
}

function bothViews(guests: ConsultantSlots[], staff: ConsultantSlots[]): CalendarSlots {
  const byStart = new Map(staff.flatMap(({ consultant, slots }) => slots.map((slot) => [`${consultant} ${slot.start}`, slot.refusal])));
  return {
    slots: guests.flatMap(({ consultant, name, slots }) =>
      slots.map(({ start, end, refusal }) => ({
        ...{ consultant, name, start, end, guest: refusal },
        staff: byStart.get(`${consultant} ${start}`) ?? null,
      })),
    ),
    closed: guests.flatMap(({ consultant, closed }) => closed.map((day) => ({ consultant, ...day }))),
  };
}
