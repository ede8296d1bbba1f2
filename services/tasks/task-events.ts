import { z } from "zod";
import { TASK_COMPLETED } from "../../domain/tasks/outcomes.ts";
import { defineEvent } from "../engine/modules/define-event.ts";

export const taskCompleted = defineEvent({
  kind: TASK_COMPLETED,
  by: "staff",
  /** `step`: the sequence and the step that gave it, such as `welcome/call`; left out when staff did. */
  data: z.object({ task: z.string(), kind: z.string(), outcome: z.string(), step: z.string().optional() }),
  words: { ja: "担当者がタスクを終えました", en: "a person completed the task" },
});

export const taskReopened = defineEvent({
  kind: "taskReopened",
  by: "staff",
  data: z.object({ task: z.string(), takesBack: z.string() }),
  words: { ja: "担当者がタスクの完了を取り消しました", en: "a person took the completion of the task back" },
});
