import type { EnrolmentPath } from "../../api/generated/routes.schemas.ts";

/** Which message this step is: the first, the second… in the order of the file. */
export function messageNumber(path: EnrolmentPath, step: string): number {
  return path.steps.filter(({ kind }) => kind === "send").findIndex(({ id }) => id === step) + 1;
}

/** Whether the journey stands at a message that waits to be sent, and at nothing before it. */
export function isMessageWaiting(path: EnrolmentPath): boolean {
  return path.steps.some(({ state, kind }) => state === "now" && kind === "send");
}
