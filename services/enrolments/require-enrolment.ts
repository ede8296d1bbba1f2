import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { type Enrolment, lockEnrolment } from "./lock-enrolment.ts";

/** As `lockEnrolment`, but throws AppError not-found. */
export async function requireEnrolment(tx: Transaction, enrolmentId: string): Promise<Enrolment> {
  const enrolment = await lockEnrolment(tx, enrolmentId);
  if (!enrolment) throw enrolmentUnknown();
  return enrolment;
}

export function enrolmentUnknown(): AppError {
  return new AppError("not-found", "enrolment-unknown", { ja: "このIDの参加はありません。", en: "There is no enrolment with this id." });
}

export function enrolmentOver(): AppError {
  return new AppError("conflict", "enrolment-over", { ja: "この参加はすでに終わっています。", en: "This enrolment is over already." });
}
