import type { ConsultationRefusal } from "../../services/consultations/book-consultation.ts";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import type { Site } from "./site.ts";

const HOUR_MS = 3_600_000;

/** What the questions of the offer `talk` need. */
export const answers = [{ key: "worry", answer: "Faults" }];

/** The next full hour after `hours` from now: the consultant of `talk` is there at every hour. */
export function fullHour({ context }: Site, hours: number): Date {
  return new Date((Math.floor(context.clock.now().getTime() / HOUR_MS) + 1 + hours) * HOUR_MS);
}

/** As a guest books the offer `talk`: what they are told. A fault of ours is an error with its code, as the API would answer 500. */
export async function bookTalk(site: Site, leadId: string, startsAt: Date): Promise<"booked" | "held" | ConsultationRefusal | Error> {
  try {
    const booked = await bookConsultation(site.context, { leadId, offerKey: "talk", startsAt, answers, actor: "lead" });
    return booked.kind === "refused" ? booked.reason : booked.kind;
  } catch (error) {
    // No connection is free: the API answers 503, and the guest presses again.
    if (error instanceof Error && error.message.startsWith("timeout exceeded when trying to connect"))
      return bookTalk(site, leadId, startsAt);
    return error instanceof Error ? error : new Error(String(error));
  }
}
