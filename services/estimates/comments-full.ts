import { AppError } from "../../domain/app-error.ts";

/** Of an estimate that has as many comments as it may have. */
export function commentsFull(): AppError {
  return new AppError("conflict", "comments-full", {
    ja: "この見積書へのコメントは、上限に達しています。続きはお電話やメールでご連絡ください。",
    en: "This estimate has as many comments as it may have. Go on by phone or mail.",
  });
}
