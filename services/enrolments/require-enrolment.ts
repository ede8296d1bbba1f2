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

export function notRunning(state: string): AppError {
  return new AppError("conflict", "enrolment-not-running", {
    ja: "この操作ができるのは、進行中の参加だけです。この参加は止まっているか、終わっています。",
    en: `This enrolment is ${state}; only a running one can do that.`,
  });
}

export function versionMissing(): AppError {
  return new AppError("conflict", "version-missing", {
    ja: "この参加のシーケンスの版が見つかりません。",
    en: "The version of this enrolment is gone.",
  });
}
