import { AppError } from "../../domain/app-error.ts";
import { markConsoleEdit } from "../drafts/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { endEnrolments } from "./end-enrolments.ts";

export interface Retirement {
  sequence: string;
  /** What becomes of those who are on their way: they `finish`, or they are moved `out` and what was planned is cancelled. */
  underway: "finish" | "out";
  reason: string;
  actor: string;
  /** It is retired from the console, so a playbook's folder does not bring it back unasked. */
  fromConsole?: boolean | undefined;
}

export interface Retired {
  sequence: string;
  /** People who were on their way. */
  underway: number;
  /** How many of them were moved out. */
  ended: number;
}

/**
 * Retires a published sequence: nobody enters it any more. Publishing it again brings it back as a new version. Throws AppError not-found,
 * conflict when it is not published.
 */
export async function retireSequence(context: Context, { sequence, underway, reason, actor, fromConsole }: Retirement): Promise<Retired> {
  return context.database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
    const { rows } = await tx.query<{ id: string; published: boolean }>(
      "select id, current_version_id is not null as published from sequence where key = $1 for update",
      [sequence],
    );
    const found = rows[0];
    if (!found) {
      throw new AppError("not-found", "sequence-unknown", {
        ja: `シーケンス「${sequence}」はありません。`,
        en: `There is no sequence "${sequence}".`,
      });
    }
    if (!found.published) {
      throw new AppError("conflict", "sequence-not-published", {
        ja: `シーケンス「${sequence}」は公開されていません。`,
        en: `The sequence "${sequence}" is not published.`,
      });
    }
    await tx.query("update sequence set current_version_id = null where id = $1", [found.id]);
    const { rows: enrolled } = await tx.query<{ id: string }>("select id from enrolment where sequence_id = $1 and state <> 'over'", [
      found.id,
    ]);
    const ended =
      underway === "out"
        ? await endEnrolments(
            tx,
            context,
            enrolled.map(({ id }) => ({ id, outcome: "exited" })),
          )
        : [];
    const at = context.clock.now();
    if (fromConsole) await markConsoleEdit(tx, { kind: "sequence", key: sequence, author: actor, at });
    await writeAudit(tx, {
      at,
      actor,
      action: "sequence-retired",
      target: "sequence",
      refId: found.id,
      reason,
      data: { underway, people: enrolled.length, ended: ended.length },
    });
    return { sequence, underway: enrolled.length, ended: ended.length };
  });
}
