import type { Context } from "../../services/engine/context/context.ts";
import { storePaper } from "../../services/papers/store-paper.ts";
import { sample } from "../templates/papers/samples.ts";

/** An invoice of the lead; answers its id. */
export async function paperSample(context: Context, leadId: string): Promise<string> {
  const paper = sample("invoice", "ja");
  const subjectId = "019320a0-0000-7000-8000-0000000000aa";
  const stored = await context.database.transaction((tx) =>
    storePaper(tx, context, { subjectId, revision: 0, leadId, number: paper.number, paper }),
  );
  return stored.id;
}
