import { AppError } from "../../../domain/app-error.ts";

/** For an id that no lead has. */
export function leadUnknown(): AppError {
  return new AppError("not-found", "lead-unknown", { ja: "このIDの人はいません。", en: "There is no lead with this id." });
}

/** For an address, a LINE user id or an external id that no lead has. */
export function leadUnnamed(): AppError {
  return new AppError("not-found", "lead-unknown", {
    ja: "この宛先・IDの人はいません。先に /identify で登録してください。",
    en: "No lead has this address or id: make the lead known by /identify first.",
  });
}
