import { waitOf } from "../../compile-parts.ts";
import type { Request, TaskParts, TaskSource, TaskStep } from "./shape.ts";

export function compileTask({ id, task }: TaskSource): TaskStep {
  return { kind: "task", id, ...requestOf(task) };
}

export function requestOf({ for: role, kind: taskKind, script, due }: TaskParts): Request {
  return { role, taskKind, script, due: waitOf(due) };
}
