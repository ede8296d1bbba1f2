import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { type Enrolment, lockEnrolment } from "./lock-enrolment.ts";

/** As `lockEnrolment`; throws AppError not-found with a sentence for the person who named it. */
export async function requireEnrolment(tx: Transaction, enrolmentId: string): Promise<Enrolment> {
  const enrolment = await lockEnrolment(tx, enrolmentId);
  if (!enrolment) throw new AppError("not-found", "enrolment-unknown", "There is no journey with this id.");
  return enrolment;
}
