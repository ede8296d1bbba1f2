import type { LocalText } from "../../../words/local-text.ts";
import { messageSentence } from "../send/words.ts";
import type { StepPart } from "../step-kind.ts";
import { taskSentence } from "../task/words.ts";
import type { InviteStep } from "./shape.ts";

/** Slot of a touch, from 1. Step ids have no slash, so no step can have the same. */
export const touchSlot = (step: string, number: number) => `${step}/${number}`;
/** Slot of the person's task. */
export const personSlot = (step: string) => `${step}/person`;

/** What the step does one after the other, each with its own slot and numbers. */
export function partsOf({ id, messages, person }: InviteStep): readonly StepPart[] {
  const touches = messages.map((plan, index) => ({ id: touchSlot(id, index + 1), sentence: numbered(index + 1, messageSentence(plan)) }));
  return person === null ? touches : [...touches, { id: personSlot(id), sentence: taskSentence(person) }];
}

function numbered(number: number, { ja, en }: LocalText): LocalText {
  return { ja: `${number}回目: ${ja}`, en: `Touch ${number}: ${en}` };
}
