import { z } from "zod";
import { DEFAULT_SCORE_RULES, type ScoreRule, scoreRuleSchema } from "../../domain/scoring/score-rule.ts";
import { processSchema, type SellingProcess } from "../../domain/selling/process.ts";
import type { Transaction } from "../../prisma/client.ts";

/** The process as it is published, and the rules of the scores that its steps may ask for. */
export interface PublishedProcess {
  version: number;
  process: SellingProcess;
  rules: ScoreRule[];
  author: string;
  publishedAt: Date;
}

const rulesSchema = z.array(scoreRuleSchema);

/** Null: none is published yet. */
export async function readPublishedProcess(tx: Transaction): Promise<PublishedProcess | null> {
  const { rows } = await tx.query<{ version: number; definition: unknown; author: string; publishedAt: Date; rules: unknown }>(
    `select version, definition, author, published_at as "publishedAt", (select value from setting where key = 'scoreRules') as rules
     from selling_process order by version desc limit 1`,
  );
  const [row] = rows;
  if (!row) return null;
  const { definition, rules, ...published } = row;
  return { ...published, process: processSchema.parse(definition), rules: rules === null ? DEFAULT_SCORE_RULES : rulesSchema.parse(rules) };
}

/**
 * Positions are written while the process stays as it is: those who write one share this lock, who publishes has it alone. Read the process
 * after it.
 */
export async function shareProcess(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock_shared(hashtextextended('selling-process', 0))");
}

export async function lockProcess(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('selling-process', 0))");
}
