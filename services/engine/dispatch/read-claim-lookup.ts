import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { type Business, readBusiness } from "../settings/business.ts";
import { type Compiled, readCompiled } from "../templates/read-compiled.ts";
import type { TouchRow } from "./read-touch-facts.ts";
import { linksWithOpenKeys, readBlocks } from "./snapshot-send.ts";

/** What a claim looks up besides the people: who sends, the newest version of each template, what the origins say. */
export interface ClaimLookup {
  business: Business;
  /** The newest version in the wished language, else in any; null when there is none. */
  template(key: string, channel: string, language: string): PublishedTemplate | null;
  /** Keys of a link, where a template computes them. */
  keys(link: string): string[];
  /** The variables that its origin adds to the messages of a touch. */
  block(touchId: string): object;
}

export interface PublishedTemplate {
  id: string;
  key: string;
  channel: string;
  language: string;
  compiled: Compiled;
}

export async function readClaimLookup(tx: Transaction, context: Context, rows: readonly TouchRow[]): Promise<ClaimLookup> {
  const keys = [...new Set(rows.flatMap(({ plan }) => plan.map((message) => message.template)))];
  const [business, { rows: newest }] = await Promise.all([
    readBusiness(tx),
    tx.query<Omit<PublishedTemplate, "compiled">>(
      `select distinct on (key, channel, language) id, key, channel, language
       from template_version where key = any($1::text[]) order by key, channel, language, version desc`,
      [keys],
    ),
  ]);
  const templates: PublishedTemplate[] = [];
  for (const template of newest) templates.push({ ...template, compiled: await readCompiled(tx, template.id) });
  const linkKeys = new Map<string, string[]>();
  for (const link of linksWithOpenKeys(context.registry.links.values(), templates)) linkKeys.set(link.name, (await link.keys?.(tx)) ?? []);
  const blocks = await readBlocks(tx, context, rows);
  return {
    business,
    template(key, channel, language) {
      const candidates = templates.filter((template) => template.key === key && template.channel === channel);
      return candidates.find((template) => template.language === language) ?? candidates[0] ?? null;
    },
    keys: (link) => linkKeys.get(link) ?? [],
    block: (touchId) => blocks.get(touchId) ?? {},
  };
}
