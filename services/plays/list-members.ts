import type { Page } from "../../domain/cursor.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { NextKind } from "../../domain/plays/play-plan.ts";
import { type MemberState, type PlayPart, playParts } from "../../domain/plays/play-states.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type Member, memberColumns, playUnknown } from "./play.ts";
import { placeCustomers } from "./preview-play.ts";
import { playReasons } from "./words.ts";

export interface ListedMember extends Member {
  leadName: string | null;
  /** What `code` says; null without one. */
  words: LocalText | null;
}

export interface MemberFilter {
  part?: PlayPart | undefined;
  state?: MemberState | undefined;
  /** Why they were left out, or why it is over for them. */
  code?: string | undefined;
  offer?: string | undefined;
  kind?: NextKind | undefined;
  /** joined: they were not left out. The others: whether this ever came to them. */
  had?: "joined" | "asked" | "answered" | "invited" | undefined;
}

interface Paging {
  limit: number;
  cursor?: string | undefined;
}

const ORDER = "position";
const isPosition = (key: string) => /^\d{1,9}$/.test(key);

/** The people of a play, also those who were left out. Throws AppError not-found. */
export async function listMembers(
  { database: { pool } }: Context,
  playId: string,
  { part, state, code, offer, kind, had, limit, cursor: at }: MemberFilter & Paging,
): Promise<Page<ListedMember>> {
  const { rowCount } = await pool.query("select 1 from play where id = $1", [playId]);
  if (rowCount === 0) throw playUnknown();
  const cursor = readKeyCursor(at, ORDER, isPosition);
  const { rows } = await pool.query<Member>(
    `select ${memberColumns} from play_member m where m.play_id = $1 and m.position > $2 and ($3::text is null or m.part = $3)
       and ($4::text is null or m.state = $4) and ($5::text is null or m.code = $5) and ($6::text is null or m.offer_key = $6)
       and ($7::text is null or case $7 when 'joined' then m.part <> 'not-now' when 'asked' then m.asked_at is not null when 'answered' then m.awake_at is not null
         else m.invited_at is not null end)
       and ($8::text is null or m.kind = $8)
     order by m.position limit $9`,
    [playId, Number(cursor?.key ?? 0), part ?? null, state ?? null, code ?? null, offer ?? null, had ?? null, kind ?? null, limit + 1],
  );
  const page = await withLeadNames(
    pool,
    pageOf(rows, limit, ({ position, leadId }) => ({ key: String(position), id: leadId })),
  );
  return { ...page, items: page.items.map((member) => ({ ...member, words: wordsOf(member.code) })) };
}

export interface PreviewedMember {
  leadId: string;
  leadName: string | null;
  part: PlayPart;
  after: string | null;
  offer: string | null;
  kind: NextKind | null;
  code: string | null;
  words: LocalText | null;
}

/** The people of the preview, as they stand now: who would be in the play first. */
export async function listPreviewed(
  context: Context,
  { part, code, offer, kind, limit, cursor: at }: Pick<MemberFilter, "part" | "code" | "offer" | "kind"> & Paging,
): Promise<Page<PreviewedMember>> {
  const cursor = readKeyCursor(at, "preview", (key) => /^[0-2]$/.test(key));
  const { placed } = await placeCustomers(context.database.pool, context);
  const rows = placed
    .map(({ leadId, placing }) => {
      const rule = placing.part === "not-now" ? null : placing.rule;
      const reason = placing.part === "not-now" ? placing.reason : null;
      const offered = { after: rule?.after ?? null, offer: rule?.offer ?? null, kind: rule?.kind ?? null };
      return { leadId, part: placing.part, ...offered, code: reason, words: wordsOf(reason) };
    })
    .filter((row) => (part ?? row.part) === row.part && (code ?? row.code) === row.code)
    .filter((row) => (offer ?? row.offer) === row.offer && (kind ?? row.kind) === row.kind)
    .toSorted((one, other) => rankOf(one.part) - rankOf(other.part) || (one.leadId < other.leadId ? -1 : 1))
    .filter((row) => cursor === undefined || isAfter(row, cursor))
    .slice(0, limit + 1);
  const page = pageOf(rows, limit, (row) => ({ key: String(rankOf(row.part)), id: row.leadId }), "preview");
  return withLeadNames(context.database.pool, page);
}

function rankOf(part: PlayPart): number {
  return playParts.indexOf(part);
}

function isAfter({ part, leadId }: { part: PlayPart; leadId: string }, { key, id }: { key: string; id: string }): boolean {
  return rankOf(part) > Number(key) || (rankOf(part) === Number(key) && leadId > id);
}

function wordsOf(code: string | null): LocalText | null {
  return code === null ? null : (playReasons[code] ?? { ja: code, en: code });
}

function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => { key: string; id: string }, order = ORDER): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeKeyCursor({ order, ...cursorOf(last) }) : null };
}
