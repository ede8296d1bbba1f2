import { renewCalendarFeed } from "../../services/consultations/calendar-feed.ts";
import { setBusyFeed } from "../../services/consultations/set-busy-feed.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { aoki } from "../support/consultants.ts";
import type { Part } from "./sample.ts";

const [key, actor] = ["keeper", "staff:test"];
const address = "https://calendar.example.com/private/basic.ics";

/** What the routes of consultants' own calendars take. */
export async function calendarSamples(context: Context): Promise<Record<string, Part>> {
  const { key: _, ...definition } = aoki;
  await context.database.pool.query("insert into consultant (key, definition) values ($1, $2)", [
    key,
    JSON.stringify({ ...definition, offers: [] }),
  ]);
  await setBusyFeed(context, { key, address, actor });
  const { url } = await renewCalendarFeed(context, { key, actor });
  const at = (what: string) => `/api/v1/consultants/${key}/${what}`;
  return {
    "GET /api/v1/consultants/:key/calendars": { url: at("calendars") },
    "PUT /api/v1/consultants/:key/busy-feed": { url: at("busy-feed"), body: { address: `${address}?again` } },
    "DELETE /api/v1/consultants/:key/busy-feed": { url: at("busy-feed") },
    "POST /api/v1/consultants/:key/feed": { url: at("feed") },
    "GET /calendars/:file": { url: new URL(url).pathname },
  };
}
