import * as z from "zod";
import { plainName, templateKey, words } from "../../schema-parts.ts";
import { isWaitProblem, parseWait, type Wait, waitPattern } from "../../wait.ts";
import type { SourceOf } from "../step-kind.ts";
import { dependsOnField } from "./words.ts";

export const taskKinds = ["phone", "message", "visit", "letter", "check"] as const;
export type TaskKind = (typeof taskKinds)[number];

const due = words(waitPattern, (text) => {
  const read = parseWait(text);
  if (isWaitProblem(read)) return read;
  return read.kind === "until" ? { code: "bad-wait", message: dependsOnField(text) } : null;
});

/** Who does what, and by when. */
export const taskParts = () =>
  z.strictObject({
    for: plainName.describe("Role of the people who may do it."),
    kind: z.enum(taskKinds),
    script: templateKey.describe("Template of channel person."),
    due: due.describe("By when, as in `wait`."),
  });

export type TaskParts = z.infer<ReturnType<typeof taskParts>>;

export const taskShape = () => ({
  task: taskParts().describe("Something that a person must do."),
});

export type TaskSource = SourceOf<typeof taskShape>;

/** What a person is asked to do. */
export interface Request {
  /** Role of the people who may do it. */
  readonly role: string;
  readonly taskKind: TaskKind;
  /** Template key of the script. */
  readonly script: string;
  readonly due: Wait;
}

export interface TaskStep extends Request {
  readonly kind: "task";
  readonly id: string;
}
