import { AppError } from "../../domain/app-error.ts";
import type { CheckInAnswer } from "../../domain/care/care-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { withdrawTask } from "../tasks/module.ts";
import { auditCare } from "./audit-care.ts";
import { type ActOnCare, type CheckIn, readCheckIns, withCare } from "./care.ts";
import { checkedIn } from "./care-events.ts";
import { giveCareTask } from "./give-care-task.ts";
import { isWorried } from "./words.ts";

/**
 * Notes what came of a check-in by a person. That they were there is a sign of life; that they are worried is a task for the owner. The same again
 * changes nothing. Throws AppError not-found, gone, conflict; ChangedMeanwhile.
 */
export async function answerCheckIn(
  context: Context,
  input: ActOnCare & { checkInId: string; answer: CheckInAnswer; words?: string | undefined },
): Promise<void> {
  const { checkInId, answer, words = "", actor } = input;
  await withCare(context, input, {
    async isDone(tx, { id }) {
      const { state, answer: before } = await requireCheckIn(tx, id, checkInId);
      return state === "answered" && before === answer;
    },
    async work(tx, care, at) {
      const { key, occurrence, state, taskId } = await requireCheckIn(tx, care.id, checkInId);
      if (state !== "given") throw checkInNotGiven();
      await tx.query("update check_in set state = 'answered', answer = $2, words = $3, answered_at = $4, answered_by = $5 where id = $1", [
        checkInId,
        answer,
        words,
        at,
        actor,
      ]);
      await withdrawTask(tx, taskId);
      if (answer === "worried") await giveCareTask(tx, { leadId: care.leadId, script: isWorried, at, role: "owner" });
      const data = { care: care.id, checkIn: key, occurrence, answer };
      await recordEvents(tx, context, [happened(checkedIn, { leadId: care.leadId, at, actor, data })]);
      await auditCare(tx, care, { at, actor, action: "check-in-answered", data: { checkIn: key, occurrence, answer } });
    },
  });
}

async function requireCheckIn(tx: Transaction, careId: string, checkInId: string): Promise<CheckIn> {
  const found = (await readCheckIns(tx, careId)).find(({ id }) => id === checkInId);
  if (found) return found;
  throw new AppError("not-found", "check-in-unknown", { ja: "そのお声がけは見つかりません。", en: "There is no such check-in." });
}

function checkInNotGiven(): AppError {
  return new AppError("conflict", "check-in-state", {
    ja: "このお声がけは、担当者に頼んだものではないか、すでに結果が記録されています。",
    en: "This check-in was not given to a person, or its answer is recorded already.",
  });
}
