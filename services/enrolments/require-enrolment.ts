import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { type Enrolment, lockEnrolment } from "./lock-enrolment.ts";

/** As `lockEnrolment`, but throws AppError not-found. */
export async function requireEnrolment(tx: Transaction, enrolmentId: string): Promise<Enrolment> {
  const enrolment = await lockEnrolment(tx, enrolmentId);
  if (!enrolment) throw new AppError("not-found", "enrolment-unknown", "There is no journey with this id.");
  return enrolment;
}
