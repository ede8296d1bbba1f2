import { isDeepStrictEqual } from "node:util";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadFilter, leadConditions } from "../leads/module.ts";
import { lockView, requireRoom, requireSharing, type ViewEditor, viewUnknown } from "./view.ts";

export interface ViewChange extends ViewEditor {
  viewId: string;
  name?: string | undefined;
  shared?: boolean | undefined;
  /** Both or neither: as the list takes it, and as it reads it. */
  query?: Readonly<Record<string, unknown>> | undefined;
  filter?: LeadFilter | undefined;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
}

/**
 * Renames a view, gives it other filters, shares it, or makes it its author's own again. The audit says which of them changed, since a name
 * or a search may name a lead. Throws AppError not-found, forbidden, conflict, ChangedMeanwhile.
 */
export async function changeView(context: Context, { viewId, revision, filter, ...given }: ViewChange): Promise<void> {
  if (filter) await leadConditions(context, filter);
  await context.database.transaction(async (tx) => {
    const view = await lockView(tx, { ...given, id: viewId, revision });
    if (view.deletedAt !== null) throw viewUnknown();
    const { name = view.name, shared = view.shared, actor } = given;
    // As it will be read again: instants are texts there.
    const query: unknown = given.query === undefined ? view.query : JSON.parse(JSON.stringify(given.query));
    const changed = [
      ...(name === view.name ? [] : ["name"]),
      ...(shared === view.shared ? [] : ["shared"]),
      ...(isDeepStrictEqual(query, view.query) ? [] : ["query"]),
    ];
    if (changed.length === 0) return;
    if (shared) requireSharing(given);
    await requireRoom(tx, { id: viewId, name, shared, author: view.author });
    const at = context.clock.now();
    await tx.query(
      "update saved_view set name = $2, query = $3, shared = $4, updated_at = $5, updated_by = $6, revision = revision + 1 where id = $1",
      [viewId, name, JSON.stringify(query), shared, at, actor],
    );
    const data = { author: view.author, changed, before: { shared: view.shared }, after: { shared } };
    await writeAudit(tx, { at, actor, action: "view-changed", target: "view", refId: viewId, data });
  });
}
