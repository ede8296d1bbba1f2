import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";

const inJapanese = { topic: "トピック", source: "獲得経路", field: "項目" } as const;

/** What a person may mistype when they enter a lead. */
export interface NamesOfLead {
  topics: readonly string[];
  sourceKey: string | null;
  fields?: Readonly<Record<string, unknown>> | undefined;
}

/** Refuses topics, a source and fields that were never set up, since no sequence, page or list would show them. Throws AppError invalid. */
export async function requireNames(tx: Transaction, { topics, sourceKey, fields = {} }: NamesOfLead): Promise<void> {
  const wanted = [
    ...topics.map((key) => ({ kind: "topic" as const, key })),
    ...(sourceKey === null ? [] : [{ kind: "source" as const, key: sourceKey }]),
    ...Object.keys(fields).map((key) => ({ kind: "field" as const, key })),
  ];
  if (wanted.length === 0) return;
  const { rows } = await tx.query<{ kind: string; key: string }>(
    `select 'topic' as kind, key from topic union all select 'source', key from source
     union all select 'field', key from field_definition order by 1, 2`,
  );
  const missing = wanted.find(({ kind, key }) => !rows.some((row) => row.kind === kind && row.key === key));
  if (!missing) return;
  const known = rows.flatMap((row) => (row.kind === missing.kind ? [row.key] : [])).slice(0, 20);
  throw new AppError("invalid", `${missing.kind}-unknown`, {
    ja: `${inJapanese[missing.kind]}「${missing.key}」はありません（あるもの: ${known.join("、") || "まだありません"}）。`,
    en: `There is no ${missing.kind} "${missing.key}" (known: ${known.join(", ") || "none yet"}).`,
  });
}
