import type { Transaction } from "../../../prisma/client.ts";
import type { CalendarEntry } from "../../../templates/pages/calendar-file.ts";
import { usedVariables } from "../../../templates/used-variables.ts";
import type { Context } from "../context/context.ts";
import { type Business, readBusiness } from "../settings/business.ts";
import { type Compiled, readAllCompiled } from "../templates/read-compiled.ts";
import { type KeyedValues, readKeyedValues } from "./keyed-values.ts";
import { type MessageObjection, readMessageBrakes } from "./message-brakes.ts";
import { linksWithOpenKeys, type OpenKeys } from "./message-links.ts";
import type { TouchRow } from "./read-touch-facts.ts";

/** What a claim looks up besides the leads: the business, the newest version of each template, link keys, the variables and calendar entries of the origins. */
export interface ClaimLookup {
  business: Business;
  /** The newest version in this language, else in any; null when there is none. */
  template(key: string, channel: string, language: string): PublishedTemplate | null;
  openKeys: OpenKeys;
  /** The variables by key that a message uses. */
  keyed: KeyedValues;
  /** Why a message must not go to a lead by what it says. */
  objection: MessageObjection;
  /** The variables that its origin adds to the messages of a touch. */
  block(touchId: string): object;
  /** The calendar entry that a mail carries. */
  calendar(touchId: string): CalendarEntry | undefined;
}

export interface PublishedTemplate {
  id: string;
  key: string;
  channel: string;
  language: string;
  compiled: Compiled;
  /** Null if its texts can be parsed. Only touches with this template are parked; the others of the claim go out. */
  fault: string | null;
}

export async function readClaimLookup(tx: Transaction, context: Context, rows: readonly TouchRow[]): Promise<ClaimLookup> {
  const templateKeys = [...new Set(rows.flatMap(({ plan }) => plan.map((message) => message.template)))];
  const [business, { rows: newest }] = await Promise.all([
    readBusiness(tx),
    tx.query<Omit<PublishedTemplate, "compiled" | "fault">>(
      `select distinct on (key, channel, language) id, key, channel, language
       from template_version where key = any($1::text[]) and channel = any($2::text[]) order by key, channel, language, version desc`,
      [templateKeys, [...new Set(rows.map(({ channel }) => channel))]],
    ),
  ]);
  const templates: PublishedTemplate[] = [];
  for (const [id, compiled] of await readAllCompiled(
    tx,
    newest.map((template) => template.id),
  )) {
    const template = newest.find((one) => one.id === id);
    if (template) templates.push({ ...template, compiled, fault: faultOf(compiled) });
  }
  const openKeys = new Map<string, string[]>();
  const sound = templates.filter(({ fault }) => fault === null).map(({ compiled }) => compiled);
  const open = linksWithOpenKeys(context.registry.links.values(), sound);
  for (const { name, keys } of open) openKeys.set(name, (await keys?.read(tx)) ?? []);
  const leadIds = [...new Set(rows.map(({ leadId }) => leadId))];
  const [blocks, entries, keyed, objection] = await Promise.all([
    readBlocks(tx, context, rows),
    readEntries(tx, context, rows),
    readKeyedValues(tx, context, sound),
    readMessageBrakes(tx, context, leadIds, sound),
  ]);
  return {
    business,
    openKeys,
    keyed,
    objection,
    template(key, channel, language) {
      const candidates = templates.filter((template) => template.key === key && template.channel === channel);
      return candidates.find((template) => template.language === language) ?? candidates[0] ?? null;
    },
    block: (touchId) => blocks.get(touchId) ?? {},
    calendar: (touchId) => entries.get(touchId),
  };
}

function faultOf(compiled: Compiled): string | null {
  try {
    usedVariables(compiled);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The variable blocks of the touches' origins, by touch id. */
async function readBlocks(tx: Transaction, context: Context, rows: readonly TouchRow[]): Promise<ReadonlyMap<string, object>> {
  const blocks = new Map<string, object>();
  for (const [kind, touches] of Map.groupBy(rows, (row) => row.originKind)) {
    const values = await context.registry.origins.get(kind)?.variables?.read(tx, context, touches);
    for (const [id, value] of values ?? []) blocks.set(id, value);
  }
  return blocks;
}

async function readEntries(tx: Transaction, context: Context, rows: readonly TouchRow[]): Promise<ReadonlyMap<string, CalendarEntry>> {
  const entries = new Map<string, CalendarEntry>();
  const mails = rows.filter(({ channel }) => channel === "email");
  for (const [kind, touches] of Map.groupBy(mails, (row) => row.originKind)) {
    const found = await context.registry.origins.get(kind)?.calendar?.(tx, context, touches);
    for (const [id, entry] of found ?? []) entries.set(id, entry);
  }
  return entries;
}
