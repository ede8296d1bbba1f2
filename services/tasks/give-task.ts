import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import type { CreateTaskInput } from "./create-task.ts";

/** What the system gives a person to do. */
export interface GivenByTheSystem extends Pick<CreateTaskInput, "leadId" | "kind" | "role" | "dueAt"> {
  /** What to do or to say; written in the language of the playbook. */
  script: LocalText;
  at: Date;
  /** staff:<name>; null or left out: anybody of the role. */
  assignee?: string | null;
}

const playbookSetting = z.object({ language: z.enum(["ja", "en"]).default("ja") });
const unset: { language: Language } = { language: "ja" };

/** Returns its id. The caller has locked the lead. */
export async function giveTask(
  tx: Transaction,
  { leadId, kind, role, script, dueAt, at, assignee = null }: GivenByTheSystem,
): Promise<string> {
  const { language } = await readSetting(tx, "playbook", playbookSetting, unset);
  const taskId = uuidv7();
  await tx.query(
    `insert into task (id, lead_id, kind, role, script, due_at, state, created_at, author, assignee)
     values ($1, $2, $3, $4, $5, $6, 'open', $7, 'system', $8)`,
    [taskId, leadId, kind, role, script[language], dueAt, at, assignee],
  );
  return taskId;
}
