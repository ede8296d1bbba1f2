import { isDeepStrictEqual } from "node:util";
import { kindsThatCount } from "../../domain/selling/evidence.ts";
import type { SellingProcess } from "../../domain/selling/process.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lockProcess, type PublishedProcess, readPublishedProcess } from "./process.ts";
import { settlePositions } from "./settle-positions.ts";

/** Leads whose positions are worked out together. */
const BATCH = 2_000;

/**
 * Publishes a process as a new version, unless the present one is the same. People in it keep all their evidence: every position is worked
 * out anew by it. Returns what becomes of the people.
 */
export async function publishProcess(
  tx: Transaction,
  { process, author, at }: { process: SellingProcess; author: string; at: Date },
): Promise<LocalText[]> {
  await lockProcess(tx);
  const before = await readPublishedProcess(tx);
  if (before !== null && isDeepStrictEqual(before.process, process)) return [];
  await tx.query("insert into selling_process (version, definition, author, published_at) values ($1, $2, $3, $4)", [
    (before?.version ?? 0) + 1,
    JSON.stringify(process),
    author,
    at,
  ]);
  const published = await readPublishedProcess(tx);
  if (published === null) throw new Error("the process was not published");
  const { people, moved } = await placeEverybody(tx, published);
  return [
    {
      ja: `販売プロセス 第${published.version}版: ${people}人の位置を証拠から計算し直しました。${moved}人が、前と違うステップにいます。`,
      en: `Sales process, version ${published.version}: the positions of ${people} people follow from their evidence; ${moved} stand at another step than before.`,
    },
  ];
}

/** Works out the positions of all who have evidence, or had a position. */
async function placeEverybody(tx: Transaction, published: PublishedProcess): Promise<{ people: number; moved: number }> {
  const { rows } = await tx.query<{ id: string }>(
    `select l.id from lead l where l.erased_at is null and l.merged_into is null
       and (exists (select 1 from lead_position p where p.lead_id = l.id)
         or exists (select 1 from event e where e.lead_id = l.id and e.kind = any($1::text[]))
         or exists (select 1 from lead m where m.merged_into = l.id))
     order by l.id`,
    [[...kindsThatCount(published.process, published.rules)]],
  );
  let moved = 0;
  for (let from = 0; from < rows.length; from += BATCH) {
    moved += await settlePositions(
      tx,
      published,
      rows.slice(from, from + BATCH).map(({ id }) => id),
    );
  }
  return { people: rows.length, moved };
}
