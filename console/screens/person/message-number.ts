import type { EnrolmentPath } from "../../api/generated/routes.schemas.ts";

/** Which message this is: the first, the second… in the order of the file. */
export function messageNumber(path: EnrolmentPath, message: string): number {
  return path.messages.indexOf(message) + 1;
}

/** Whether the journey stands at a message that waits to be sent, and at nothing before it. */
export function isMessageWaiting(path: EnrolmentPath): boolean {
  return path.steps.some(({ state, kind }) => state === "now" && (kind === "send" || kind === "invite"));
}
