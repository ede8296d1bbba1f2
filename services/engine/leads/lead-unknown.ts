import { AppError } from "../../../domain/app-error.ts";

/** For an id that no lead has. */
export function leadUnknown(): AppError {
  return new AppError("not-found", "lead-unknown", { ja: "このIDのリードはいません。", en: "There is no lead with this id." });
}
