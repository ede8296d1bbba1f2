import { AppError } from "../../../domain/app-error.ts";

/** For a link whose token does not verify. */
export function linkUnknown(): AppError {
  return new AppError("not-found", "token-unknown", { ja: "このリンクは使えません。", en: "This link is not valid." });
}
