import { DateTime } from "luxon";
import { z } from "zod";
import { usableName } from "../../domain/names/polite-name.ts";
import { signToken } from "../../domain/tokens/token.ts";
import { defineVariables } from "../engine/modules/origin.ts";
import type { OptInData } from "./plan-verification.ts";
import { typedName } from "./read-opt-in.ts";
import { readTopics } from "./read-topic.ts";

/** Only the messages of an opt-in have the link that confirms it, and what it confirms (SEC14). */
export const confirmLink = defineVariables({
  schema: z.object({
    urls: z.object({ confirm: z.string() }),
    // `expires`: the instant until which the link works, ISO 8601 in the lead's zone.
    optIn: z.object({ topics: z.array(z.string()), name: z.string(), expires: z.string() }),
  }),
  sample: {
    urls: { confirm: "https://example.com/c/token" },
    optIn: { topics: ["Newsletter"], name: "鈴木", expires: "2027-01-20T09:00:00+09:00" },
  },
  async read(tx, { publicUrl, keys }, touches) {
    const { rows } = await tx.query<{ id: string; language: string; data: Partial<OptInData>; expiresAt: Date; zone: string }>(
      `select o.id, o.language, o.data, o.expires_at as "expiresAt", l.zone from opt_in o join lead l on l.id = o.lead_id
       where o.id = any($1::uuid[])`,
      [touches.map(({ originId }) => originId)],
    );
    const titles = new Map<string, Map<string, string>>();
    for (const [language, optIns] of Map.groupBy(rows, (row) => row.language)) {
      const ticked = [...new Set(optIns.flatMap(({ data }) => data.topics ?? []).map(({ topic }) => topic))];
      titles.set(language, new Map((await readTopics(tx, ticked, language)).map(({ key, title }) => [key, title])));
    }
    const shown = new Map(
      rows.map(({ id, language, data, expiresAt, zone }) => [
        id,
        {
          topics: (data.topics ?? []).map(({ topic }) => titles.get(language)?.get(topic) ?? topic),
          // Somebody else may have typed the name: only what can pass for one gets into our mail.
          name: usableName(typedName(data)) ?? "",
          expires: DateTime.fromJSDate(expiresAt, { zone }).toISO({ suppressMilliseconds: true }) ?? "",
        },
      ]),
    );
    return new Map(
      touches.map(({ id, originId }) => {
        const confirm = `${publicUrl}/c/${signToken(keys.token, "confirm", [originId])}`;
        return [id, { urls: { confirm }, optIn: shown.get(originId) ?? { topics: [], name: "", expires: "" } }];
      }),
    );
  },
});
