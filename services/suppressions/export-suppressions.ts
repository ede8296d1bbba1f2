import { csvCell } from "../../domain/csv-cell.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

const PAGE = 5_000;

interface Row {
  id: string;
  hash: string;
  channel: string;
  scope: string;
  reason: string;
  at: Date;
}

/**
 * The suppressions that stand as a CSV file, oldest first: one that was lifted must not come back when the file is taken in. And an entry in the audit that it
 * was made. Yields text in pieces.
 */
export async function exportSuppressions(context: Context, actor: string): Promise<AsyncGenerator<string>> {
  const at = context.clock.now();
  await context.database.transaction((tx) =>
    writeAudit(tx, { at, actor, action: "suppressions-exported", target: "suppressions", refId: "suppressions" }),
  );
  return pieces(context);
}

async function* pieces({ database }: Context): AsyncGenerator<string> {
  yield "hash,channel,scope,reason,at\r\n";
  for (let after: Row | undefined; ; ) {
    const { rows } = await database.pool.query<Row>(
      `select id, address_hash as hash, channel, scope, reason, at from suppression
       where lifted_at is null and ($1::timestamptz is null or (at, id) > ($1, $2::uuid)) order by at, id limit $3`,
      [after?.at ?? null, after?.id ?? null, PAGE],
    );
    yield rows
      .map(({ hash, channel, scope, reason, at }) => [hash, channel, scope, reason, at.toISOString()].map(csvCell).join(","))
      .map((line) => `${line}\r\n`)
      .join("");
    after = rows.at(-1);
    if (!after || rows.length < PAGE) return;
  }
}
