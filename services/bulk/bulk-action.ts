import { AppError } from "../../domain/app-error.ts";

export const bulkActions = ["pause", "resume", "tag", "untag", "hold", "release", "exit", "enrol"] as const;

export type BulkAct = (typeof bulkActions)[number];

export interface BulkParameters {
  /** Of tag and untag. */
  tag?: string | undefined;
  /** Key. Of exit and enrol; pause and resume then act on this sequence alone. */
  sequence?: string | undefined;
  /** Id of the step at which enrol begins. */
  step?: string | undefined;
  /** End of a pause, ISO 8601. */
  until?: string | undefined;
}

/** By what a bulk action is taken back. */
export const inverseOf: Partial<Record<BulkAct, BulkAct>> = {
  pause: "resume",
  resume: "pause",
  tag: "untag",
  untag: "tag",
  hold: "release",
  release: "hold",
};

/** Leads in one bulk action. */
export const MOST_MEMBERS = 100_000;

export function bulkUnknown(): AppError {
  return new AppError("not-found", "bulk-unknown", { ja: "この一括操作はありません。", en: "There is no such bulk action." });
}
