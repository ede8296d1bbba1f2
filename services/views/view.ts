import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../prisma/client.ts";

/** A list of people under a name. */
export interface View {
  id: string;
  name: string;
  /** Filters and order, by the names of the list's query. */
  query: Readonly<Record<string, string | number>>;
  /** Everybody sees it. Otherwise its author alone. */
  shared: boolean;
  /** staff:<name> */
  author: string;
  createdAt: Date;
  updatedAt: Date;
  /** Increases with every change. */
  revision: number;
}

/** Who saves, changes or deletes a view. */
export interface ViewEditor {
  /** staff:<name> */
  actor: string;
  /** May put a view before everybody. */
  mayShare: boolean;
  /** May change the shared views of others. */
  mayManage: boolean;
}

/** Of one person. */
const MOST_OWN = 100;
/** Of all, so that the menu stays one that people can read. */
const MOST_SHARED = 200;

/** Of a row of `saved_view`. */
export const viewColumns = `id, name, query, shared, author, created_at as "createdAt", updated_at as "updatedAt", revision`;

export interface LockedView extends View {
  updatedBy: string;
  deletedAt: Date | null;
}

/** Views are saved one after the other: names and numbers are judged over all of them. */
export async function lockViews(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('views', 4))");
}

/**
 * Locks the views and reads one that the editor may change, also one that was deleted and can be restored. Somebody else's own view is
 * unknown to them. Throws AppError not-found, forbidden, ChangedMeanwhile.
 */
export async function lockView(
  tx: Transaction,
  { id, revision, actor, mayManage }: Pick<ViewEditor, "actor" | "mayManage"> & { id: string; revision?: number | undefined },
): Promise<LockedView> {
  await lockViews(tx);
  const { rows } = await tx.query<LockedView>(
    `select id, name, query, shared, author, created_at as "createdAt", updated_at as "updatedAt", revision, updated_by as "updatedBy",
       deleted_at as "deletedAt" from saved_view where id = $1`,
    [id],
  );
  const [view] = rows;
  if (!view || (view.author !== actor && !view.shared)) throw viewUnknown();
  if (view.author !== actor && !mayManage)
    throw new AppError("forbidden", "view-of-another", {
      ja: "ほかの人が共有した表示を変えられるのは、作った人とオーナーだけです。",
      en: "Only its author and an owner may change a shared view.",
    });
  if (revision !== undefined && view.revision !== revision) throw new ChangedMeanwhile({ by: view.updatedBy, at: view.updatedAt });
  return view;
}

/** Throws AppError conflict when the name is taken, or when there are too many already. The views are locked. */
export async function requireRoom(
  tx: Transaction,
  { id, name, shared, author }: Pick<View, "id" | "name" | "shared" | "author">,
): Promise<void> {
  const { rows } = await tx.query<{ own: number; shared: number; taken: boolean | null }>(
    `select count(*) filter (where author = $2)::int as own, count(*) filter (where shared)::int as shared,
       bool_or(name = $3 and (author = $2 or (shared and $4))) as taken
     from saved_view where deleted_at is null and id <> $1`,
    [id, author, name, shared],
  );
  const found = rows[0];
  if (found?.taken === true)
    throw new AppError("conflict", "view-name-taken", {
      ja: "同じ名前の表示がすでにあります。別の名前にしてください。",
      en: "There is a view of this name already: choose another name.",
    });
  if ((found?.own ?? 0) >= MOST_OWN)
    throw new AppError("conflict", "views-too-many", {
      ja: `保存できる表示は一人${MOST_OWN}件までです。使わないものを削除してください。`,
      en: `Each person can save ${MOST_OWN} views: delete those that you do not use.`,
    });
  if (shared && (found?.shared ?? 0) >= MOST_SHARED)
    throw new AppError("conflict", "shared-views-too-many", {
      ja: `共有できる表示は全員で${MOST_SHARED}件までです。使わないものを削除してください。`,
      en: `At most ${MOST_SHARED} views can be shared: delete those that nobody uses.`,
    });
}

export function requireSharing({ mayShare }: Pick<ViewEditor, "mayShare">): void {
  if (mayShare) return;
  throw new AppError("forbidden", "view-sharing", {
    ja: "表示を全員に共有するには、人の情報を変更できる権限が必要です。自分用には保存できます。",
    en: "To share a view with everybody you need the permission to change people. You can save it for yourself.",
  });
}

export function viewUnknown(): AppError {
  return new AppError("not-found", "view-unknown", { ja: "この表示はありません。", en: "There is no such view." });
}
