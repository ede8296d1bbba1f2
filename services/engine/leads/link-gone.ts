import { AppError } from "../../../domain/app-error.ts";

/** For a link that we signed, whose lead, message or document is gone. */
export function linkGone(): AppError {
  return new AppError("gone", "link-gone", { ja: "このリンクの内容はもうありません。", en: "What this link led to is gone." });
}
