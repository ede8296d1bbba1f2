import { z } from "zod";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";
import { proposalUrl } from "./proposal-link.ts";

const schema = z.object({ proposal: z.object({ title: z.string() }), urls: z.object({ proposal: z.string() }) });

/** What the message with a proposal may use. */
export const proposalVariables = defineVariables({
  schema,
  sample: { proposal: { title: "半年後の、任せられる会社へ" }, urls: { proposal: "https://example.com/d/token" } },
  async read(tx: Transaction, context: Context, touches: readonly OriginTouch[]) {
    const { rows } = await tx.query<{ id: string; title: string }>(
      "select id, content->>'title' as title from proposal where id = any($1::uuid[])",
      [touches.map(({ originId }) => originId)],
    );
    return byTouch(
      touches,
      new Map(rows.map(({ id, title }) => [id, { proposal: { title }, urls: { proposal: proposalUrl(context, id) } }])),
    );
  },
});
