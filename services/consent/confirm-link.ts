import { z } from "zod";
import { signToken } from "../../domain/tokens/token.ts";
import { defineVariables } from "../engine/modules/origin.ts";

/** Only the messages of an opt-in have the link that confirms it. */
export const confirmLink = defineVariables({
  schema: z.object({ urls: z.object({ confirm: z.string() }) }),
  sample: { urls: { confirm: "https://example.com/c/token" } },
  async read(_tx, { publicUrl, keys }, touches) {
    return new Map(
      touches.map(({ id, originId }) => [id, { urls: { confirm: `${publicUrl}/c/${signToken(keys.token, "confirm", [originId])}` } }]),
    );
  },
});
