import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { setConsultant } from "../../services/consultations/set-consultant.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { setOffer } from "../../services/offers/set-offer.ts";
import type { Part } from "./sample.ts";

const actor = "staff:test";
const everyDay = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** An offer that is booked as a consultation. */
export const talkOffer = {
  title: { ja: "個別相談", en: "Consultation" },
  side: "front-end" as const,
  kind: "consultation" as const,
  format: "online" as const,
  bonuses: [],
  consultation: {
    minutes: 60,
    step: 60,
    bufferBefore: 0,
    bufferAfter: 15,
    notice: "24 hours",
    horizon: 60,
    perDay: 3,
    reminders: ["1 day"],
    questions: [{ key: "worry", label: { ja: "いちばん気になっていること", en: "What is on your mind" }, required: true }],
  },
};

/** Open all day, on every day, so that a test may take any hour. */
export const openAllDay = {
  name: "森川あゆみ",
  zone: "UTC",
  hours: [{ days: [...everyDay], from: "00:00", to: "24:00" }],
  exceptions: [],
  holidays: "ignore" as const,
  offers: ["talk"],
  place: "オンライン",
  joinUrl: "https://meet.example.com/talk",
};

/** The full hour, some days from now. */
export function hourIn(days: number, hour = 0): Date {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setUTCHours(hour, 0, 0, 0);
  return at;
}

/** The offer, and consultants who give it. */
export async function seedTalk(context: Context, keys: readonly string[] = ["ayumi"]): Promise<void> {
  await setOffer(context, { key: "talk", ...talkOffer }, { actor, ifMatch: undefined });
  for (const key of keys) await setConsultant(context, { key, ...openAllDay }, { actor, ifMatch: undefined });
}

interface ConsultationSamples {
  parts: Record<string, Part>;
  ids: Record<"consultations", string>;
}

/** What the routes of consultations take: one ahead, one to cancel, and two that have begun. */
export async function consultationSamples(
  context: Context,
  [guest, next, third]: readonly [string, string, string],
): Promise<ConsultationSamples> {
  await seedTalk(context, ["ayumi", "ken", "leaver"]);
  const offers = ["talk", "talk-again", "talk-once-more"];
  for (const key of offers.slice(1)) await setOffer(context, { key, ...talkOffer }, { actor, ifMatch: undefined });
  await setConsultant(context, { key: "ayumi", ...openAllDay, offers }, { actor, ifMatch: undefined });
  const book = async (leadId: string, offerKey: string, startsAt: Date): Promise<string> => {
    const answers = [{ key: "worry", answer: "人を採るかどうか" }];
    const booked = await bookConsultation(context, { leadId, offerKey, startsAt, consultantKey: "ayumi", answers, actor });
    if (booked.kind !== "booked") throw new Error(booked.kind === "refused" ? booked.reason : booked.kind);
    return booked.id;
  };
  const ahead = await book(guest, "talk", hourIn(10, 3));
  const called = await book(next, "talk", hourIn(10, 6));
  const begun = [await book(guest, "talk-again", hourIn(11, 3)), await book(next, "talk-again", hourIn(11, 6))] as const;
  for (const [index, id] of begun.entries())
    await context.database.pool.query(`update consultation set starts_at = $2, ends_at = $3, blocked = tstzrange($2, $3) where id = $1`, [
      id,
      hourIn(-2, index * 2),
      hourIn(-2, index * 2 + 1),
    ]);
  const at = (id: string, act: string) => ({ url: `/api/v1/consultations/${id}/${act}` });
  return {
    parts: {
      "PUT /api/v1/consultants/:key": { url: "/api/v1/consultants/ran", body: { ...openAllDay, name: "蘭" } },
      "POST /api/v1/consultants/:key/retire": { url: "/api/v1/consultants/leaver/retire", body: { handOver: true } },
      "GET /api/v1/consultation-slots": {
        query: {
          offer: "talk",
          from: hourIn(10).toISOString(),
          to: hourIn(11).toISOString(),
          consultant: "ayumi",
          asStaff: "true",
          besides: ahead,
        },
      },
      "GET /api/v1/consultations": {
        query: {
          offer: "talk-again",
          consultant: "ayumi",
          lead: guest,
          state: "booked",
          unmarked: "true",
          from: hourIn(-9).toISOString(),
          before: hourIn(99).toISOString(),
          limit: "10",
        },
      },
      "POST /api/v1/consultations": {
        body: {
          leadId: third,
          offer: "talk",
          startsAt: hourIn(12, 3).toISOString(),
          consultant: "ken",
          answers: [{ key: "worry", answer: "値決め" }],
        },
      },
      "POST /api/v1/consultations/:id/move": {
        body: { startsAt: hourIn(13, 3).toISOString(), consultant: "ken", reason: "ご都合" },
      },
      "POST /api/v1/consultations/:id/cancel": { ...at(called, "cancel"), body: { reason: "体調" } },
      "POST /api/v1/consultations/:id/came": { ...at(begun[0], "came"), body: { presence: "alone", outcome: "thinking" } },
      "POST /api/v1/consultations/:id/absent": at(begun[1], "absent"),
      "PATCH /api/v1/consultations/:id/notes": {
        body: { rootIssue: "右腕がいない", worries: "資金", notes: "また話したい", closingAnswer: "はい", listened: 80 },
      },
    },
    ids: { consultations: ahead },
  };
}
