import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { type Choice, chooseVariant } from "./choose-variant.ts";
import { commentEstimate, MOST_COMMENTED } from "./comment-estimate.ts";
import { estimateOfToken } from "./estimate-link.ts";

/** A button of the page. */
export type EstimateAct = { act: "choose"; variant: string } | { act: "comment"; variant: string | undefined; text: string };

/** What the page says afterwards. */
export type EstimateOutcome =
  | { kind: "done"; says: "chosen" | "chosen-already" | "commented" | "commented-already" }
  | {
      kind: "refused";
      says: "other-chosen" | "expired" | "superseded" | "unknown-variant" | "comment-empty" | "comment-too-long" | "comments-full";
    };

/**
 * Does what a lead asks for on the page of their estimate. Whatever is not possible any more is an outcome, told on the page, and changes
 * nothing. Throws AppError not-found for a link that is not ours, gone for a draft and for an erased lead.
 */
export async function actOnEstimate(context: Context, token: string, act: EstimateAct): Promise<EstimateOutcome> {
  const id = estimateOfToken(context, token);
  await requirePage(context, id);
  switch (act.act) {
    case "choose":
      return chosen(await chooseVariant(context, { id, variant: act.variant }));
    case "comment": {
      if (act.text === "") return { kind: "refused", says: "comment-empty" };
      if (act.text.length > MOST_COMMENTED) return { kind: "refused", says: "comment-too-long" };
      const kept = await commentEstimate(context, { id, variant: act.variant, text: act.text, author: "lead" });
      if (kept === "too-many") return { kind: "refused", says: "comments-full" };
      return { kind: "done", says: kept === "kept" ? "commented" : "commented-already" };
    }
  }
}

function chosen(choice: Choice): EstimateOutcome {
  return choice === "chosen" || choice === "chosen-already" ? { kind: "done", says: choice } : { kind: "refused", says: choice };
}

async function requirePage({ database }: Context, id: string): Promise<void> {
  const { rowCount } = await database.pool.query(
    "select 1 from estimate e join lead l on l.id = e.lead_id where e.id = $1 and e.state <> 'draft' and l.erased_at is null",
    [id],
  );
  if (rowCount === 0) throw linkGone();
}
