import type { Context } from "../../services/engine/context/context.ts";
import { startPlay } from "../../services/plays/start-play.ts";
import { addBuyer, setPlays } from "../support/plays.ts";
import type { Part } from "./sample.ts";

/** What the routes of plays take: one that runs, and somebody for the next. */
export async function playSamples(context: Context): Promise<{ parts: Record<string, Part>; ids: Record<"play", string> }> {
  await setPlays(context, { letters: false });
  await addBuyer(context);
  const { playId } = await startPlay(context, { reason: "春のご案内", actor: "staff:test" });
  await addBuyer(context);
  const query = { part: "not-now", code: "held", offer: "masters", kind: "up", limit: "10" };
  return {
    parts: {
      "GET /api/v1/plays/preview/people": { query },
      "POST /api/v1/plays": { body: { reason: "夏のご案内" } },
      "GET /api/v1/plays/:id": { url: `/api/v1/plays/${playId}` },
      "GET /api/v1/plays/:id/people": { url: `/api/v1/plays/${playId}/people`, query: { ...query, state: "left-out", had: "asked" } },
      "POST /api/v1/plays/:id/stop": { url: `/api/v1/plays/${playId}/stop`, body: { reason: "混み合ってきたため" } },
    },
    ids: { play: playId },
  };
}
