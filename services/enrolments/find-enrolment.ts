import { AppError } from "../../domain/app-error.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { findLead } from "../leads/module.ts";

interface Found {
  id: string;
  sequence: string;
  state: string;
}

/**
 * Finds an enrolment by its own id, or by a lead (id or address) and a sequence; the sequence may be left out when the lead
 * is in one only. Prefers one that is not over, then the newest. Throws AppError invalid, not-found, conflict.
 */
export async function findEnrolment(context: Context, named: string, sequence?: string): Promise<string> {
  const given = named.trim();
  if (isUuid(given)) {
    const { rows } = await context.database.pool.query<Found>(
      "select e.id, s.key as sequence, e.state from enrolment e join sequence s on s.id = e.sequence_id where e.id = $1",
      [given],
    );
    const [enrolment] = rows;
    if (enrolment && sequence !== undefined && enrolment.sequence !== sequence) {
      throw new AppError("conflict", "other-sequence", {
        ja: `この参加は「${sequence}」ではなく「${enrolment.sequence}」のものです。`,
        en: `This enrolment is in the sequence "${enrolment.sequence}", not "${sequence}".`,
      });
    }
    if (enrolment) return enrolment.id;
  }
  const lead = await findLead(context, given).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== "lead-unknown" || !isUuid(given)) throw error;
    throw new AppError("not-found", "enrolment-unknown", {
      ja: `ID ${given} に当てはまる参加も人も見つかりません。`,
      en: `There is neither an enrolment nor a lead with the id ${given}.`,
    });
  });
  const { rows } = await context.database.pool.query<Found>(
    `select e.id, s.key as sequence, e.state from enrolment e join sequence s on s.id = e.sequence_id where e.lead_id = $1
     order by e.state = 'over', e.entered_at desc`,
    [lead.id],
  );
  return chooseEnrolment(rows, sequence);
}

function chooseEnrolment(enrolments: Found[], sequence: string | undefined): string {
  if (sequence !== undefined) {
    const enrolment = enrolments.find((one) => one.sequence === sequence);
    if (enrolment) return enrolment.id;
    const others = [...new Set(enrolments.map((one) => one.sequence))];
    throw new AppError("not-found", "enrolment-unknown", neverIn(sequence, others));
  }
  const living = enrolments.filter((one) => one.state !== "over");
  const [only] = living;
  if (only && living.length === 1) return only.id;
  if (living.length === 0)
    throw new AppError("not-found", "enrolment-unknown", {
      ja: "この方はいまどのシーケンスにも参加していません。",
      en: "This lead is in no sequence now.",
    });
  const keys = living.map((one) => one.sequence);
  throw new AppError("invalid", "sequence-needed", {
    ja: `この方は複数のシーケンスに参加中です（${keys.join("、")}）。--sequence でどれかを指定してください。`,
    en: `This lead is in several sequences (${keys.join(", ")}): say which one with --sequence.`,
  });
}

function neverIn(sequence: string, others: readonly string[]): LocalText {
  const known =
    others.length === 0
      ? { ja: "どのシーケンスにも参加したことがありません。", en: "The lead was never in any." }
      : { ja: `参加しているか、参加したことがあるのは ${others.join("、")} です。`, en: `The lead is or was in ${others.join(", ")}.` };
  return {
    ja: `この方はシーケンス「${sequence}」に参加したことがありません。${known.ja}`,
    en: `This lead was never in the sequence "${sequence}". ${known.en}`,
  };
}
