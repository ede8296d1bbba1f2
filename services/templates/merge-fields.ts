import type { Channel } from "../../domain/touches/channel.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { parseLiquid, pathsIn, renderLiquid } from "../../templates/liquid.ts";
import { sampleMessage } from "../../templates/variables.ts";
import type { Context } from "../engine/context/context.ts";
import { fieldWords, linkWords, titled, mergeFieldWords as words } from "./merge-field-words.ts";
import { readSurroundings } from "./read-surroundings.ts";
import { sampleOf } from "./supposed-message.ts";

/** One variable that a template may use. */
export interface MergeField {
  /** `lead.fields.renewal` */
  path: string;
  /** What to write into the template: `{{ lead.fields.renewal | date: "M月d日" }}`. */
  insert: string;
  label: LocalText;
  sample: string;
  /** Kind of the only origin whose messages have it; null: every message has it. */
  origin: string | null;
  /** Null: every channel. */
  channels: readonly Channel[] | null;
}

/** The variables of templates in this language, for completion: the common ones first, then links, then those of one origin. */
export async function listMergeFields(context: Context, language: "ja" | "en"): Promise<MergeField[]> {
  const { pool } = context.database;
  const { known } = await readSurroundings(pool, context, { key: null, language });
  const { rows } = await pool.query<{ key: string; type: string; title: string }>(
    "select key, type, title from field_definition order by key",
  );
  const { rows: titles } = await pool.query<{ name: string; key: string; title: LocalText }>(
    `select 'form' as name, key, jsonb_build_object('ja', coalesce(definition->'title'->>'ja', definition->'title'->>'en', key),
       'en', coalesce(definition->'title'->>'en', definition->'title'->>'ja', key)) as title from form
     union all select 'document', key, jsonb_build_object('ja', title, 'en', title) from document
     union all select name, key, jsonb_build_object('ja', coalesce(definition->'title'->>'ja', definition->'title'->>'en', key),
       'en', coalesce(definition->'title'->>'en', definition->'title'->>'ja', key)) from offer, unnest(array['book', 'offers']) as name
     order by name, key`,
  );
  const sample = sampleMessage(known, language, "nurture");
  const { lead, business, today } = sample;
  const values = { lead: { ...lead, fields: {} }, business, today };
  const common = pathsIn(values).map((path) => field(path, String(valueAt(values, path))));
  const own = rows.map(({ key, type, title }): MergeField => {
    const path = `lead.fields.${key}`;
    const insert = type === "date" ? `{{ ${path} | date: "${language === "ja" ? "M月d日" : "d MMMM"}" }}` : `{{ ${path} }}`;
    return { ...field(path, String(sampleOf(type))), insert, label: { ja: title, en: title } };
  });
  const links = Object.entries(sample.urls).flatMap(([name, link]): MergeField[] => {
    const says = linkWords[name] ?? { ja: `リンク（${name}）`, en: `link (${name})` };
    if (typeof link === "string") return [{ ...field(`urls.${name}`, link), label: says }];
    return Object.entries(link).map(([key, url]) => {
      const title = titles.find((one) => one.name === name && one.key === key)?.title ?? { ja: key, en: key };
      return { ...field(`urls.${name}.${key}`, url), label: titled(says, title) };
    });
  });
  const keyed = [...context.registry.keyed.values()].flatMap((kind) =>
    Object.entries(known.keyed?.[kind.name] ?? {}).flatMap(([key, value]) =>
      kind.fields.map(({ name, words: says, insert }): MergeField => {
        const path = `${kind.name}.${key}.${name}`;
        const title = titles.find((one) => one.name === kind.name && one.key === key)?.title ?? { ja: key, en: key };
        const sampleText = renderLiquid(parseLiquid(insert(path), "text"), { [kind.name]: { [key]: value } }, "text").trim();
        return { ...field(path, sampleText), insert: insert(path), label: titled(says, title) };
      }),
    ),
  );
  const ofOrigins = [...context.registry.origins.values()].flatMap(({ kind, variables }) => {
    const block = variables?.sample ?? {};
    return pathsIn(block).map((path): MergeField => ({ ...field(path, String(valueAt(block, path))), origin: kind }));
  });
  const footer: MergeField = { ...field("legal_footer", ""), label: words.legalFooter, channels: ["email"] };
  return [...common, ...own, ...links, ...keyed, ...ofOrigins, footer];
}

function field(path: string, sample: string): MergeField {
  const label = fieldWords[path] ?? { ja: path, en: path };
  return { path, insert: `{{ ${path} }}`, label, sample, origin: null, channels: null };
}

function valueAt(value: object, path: string): unknown {
  return path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], value);
}
