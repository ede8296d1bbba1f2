import { AppError } from "../../domain/app-error.ts";
import type { Page } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";

export interface ListedTag {
  tag: string;
  /** Leads that have it, as the list of leads counts them. */
  count: number;
  /** False: there are more than `count`. */
  exact: boolean;
}

/** Leads that are counted for each tag: a page of tags must cost little, however many leads have them. */
const COUNTED = 1_000;
/** Different tags that one call looks at. Each is a step in the index, not a scan of all leads that have it. */
const WALKED = 2_000;

/** The tags that leads have, by tag. `search`: any fragment. A page may be shorter than `limit` and still have a next one. Throws AppError invalid. */
export async function listTags(
  { database }: Context,
  query: { search?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<Page<ListedTag>> {
  const after = query.cursor === undefined ? "" : readTagCursor(query.cursor);
  const { rows: walked } = await database.pool.query<{ tag: string }>(
    `with recursive word(tag, place) as (
       (select tag, 1 from lead_tag where tag > $1 order by tag limit 1)
       union all
       select (select t.tag from lead_tag t where t.tag > word.tag order by t.tag limit 1), word.place + 1 from word
       where word.tag is not null and word.place < $2)
     select tag from word where tag is not null order by place`,
    [after, WALKED],
  );
  const fragment = plain(query.search ?? "");
  const found = walked.filter(({ tag }) => plain(tag).includes(fragment)).slice(0, query.limit);
  // Each lead is looked up: PostgreSQL would read all of them for a join.
  const { rows } = await database.pool.query<{ tag: string; count: number }>(
    `select asked.tag, counted.count from unnest($1::text[]) with ordinality asked(tag, place), lateral (
       select count(*)::int as count from (
         select 1 from lead_tag t
         where t.tag = asked.tag and (select l.erased_at is null and l.merged_into is null from lead l where l.id = t.lead_id) limit $2) having_it) counted
     where counted.count > 0 order by asked.place`,
    [found.map(({ tag }) => tag), COUNTED + 1],
  );
  const last = found.length === query.limit ? found.at(-1) : walked.at(-1);
  const isEnd = walked.length < WALKED && last?.tag === walked.at(-1)?.tag;
  return {
    items: rows.map(({ tag, count }) => ({ tag, count: Math.min(count, COUNTED), exact: count <= COUNTED })),
    next: last === undefined || isEnd ? null : Buffer.from(last.tag).toString("base64url"),
  };
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

function readTagCursor(cursor: string): string {
  const tag = Buffer.from(cursor, "base64url").toString();
  if (tag !== "" && !tag.includes("\0")) return tag;
  throw new AppError("invalid", "bad-cursor", {
    ja: "カーソルが正しくありません。カーソルなしでやり直してください。",
    en: "The cursor is not one of ours: start again without it.",
  });
}
