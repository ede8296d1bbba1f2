import { AppError } from "./app-error.ts";

/** Who changed something last, and when. */
export interface Change {
  /** staff:<name> · lead · system */
  by: string;
  at: Date;
}

/** The caller would overwrite what somebody else has changed since the caller read it. */
export class ChangedMeanwhile extends AppError {
  readonly changed: Change;

  constructor(changed: Change) {
    super("outdated", "changed-meanwhile", {
      ja: "表示したあとに、ほかの変更がありました。最新の内容を確かめてから、もう一度お試しください。",
      en: "It was changed since you read it. Look at what it is now, then try again.",
    });
    this.name = "ChangedMeanwhile";
    this.changed = changed;
  }
}
