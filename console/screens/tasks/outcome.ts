export interface ChosenOutcome {
  code: string;
  words: string;
}

/** Outcomes after which somebody tries again: a task that was only closed would be forgotten. */
export function isTriedAgain({ code }: ChosenOutcome): boolean {
  return code === "call-later" || code === "no-answer" || code === "absent";
}
