import type { PlannedMessage } from "../../../domain/sequences/definition.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { type Business, readBusiness } from "../settings/business.ts";
import type { Published } from "./freeze-send.ts";

/** What the claim looks up besides the people: who sends, and the newest version of each template. */
export interface Catalogue {
  business: Business;
  forms: string[];
  documents: string[];
  /** The newest version in the wished language, else in any; null when there is none. */
  template(key: string, channel: string, language: string): Published | null;
}

export async function readCatalogue(tx: Transaction, plans: PlannedMessage[]): Promise<Catalogue> {
  const business = await readBusiness(tx);
  const { rows: keys } = await tx.query<{ forms: string[]; documents: string[] }>(
    "select array(select key from form order by key) as forms, array(select key from document order by key) as documents",
  );
  const { rows } = await tx.query<Published>(
    `select distinct on (key, channel, language) id, key, channel, language, coalesce(jsonb_array_length(compiled->'links'), 0) as links
     from template_version where key = any($1::text[]) order by key, channel, language, version desc`,
    [[...new Set(plans.map((message) => message.template))]],
  );
  return {
    business,
    forms: keys[0]?.forms ?? [],
    documents: keys[0]?.documents ?? [],
    template(key, channel, language) {
      const candidates = rows.filter((row) => row.key === key && row.channel === channel);
      return candidates.find((row) => row.language === language) ?? candidates[0] ?? null;
    },
  };
}
