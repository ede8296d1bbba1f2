import { waitOf } from "../../compile-parts.ts";
import type { TaskSource, TaskStep } from "./shape.ts";

export function compileTask({ id, task }: TaskSource): TaskStep {
  const { for: role, kind: taskKind, script, due } = task;
  return { kind: "task", id, role, taskKind, script, due: waitOf(due) };
}
