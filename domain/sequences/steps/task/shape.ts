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

export const taskShape = () => ({
  task: z
    .strictObject({
      for: plainName.describe("Role of the people who may do it."),
      kind: z.enum(taskKinds),
      script: templateKey.describe("Template of channel person."),
      due: due.describe("By when, as in `wait`."),
    })
    .describe("Something that a person must do."),
});

export type TaskSource = SourceOf<typeof taskShape>;

export interface TaskStep {
  readonly kind: "task";
  readonly id: string;
  /** Role of the people who may do it. */
  readonly role: string;
  readonly taskKind: TaskKind;
  /** Template key of the script. */
  readonly script: string;
  readonly due: Wait;
}
