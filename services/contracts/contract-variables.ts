import { z } from "zod";
import { coolingOff } from "../../domain/contracts/cooling-off.ts";
import { CODE_MINUTES } from "../../domain/contracts/signing-code.ts";
import { formatMoney } from "../../domain/money/format-money.ts";
import { dateWords } from "../../domain/time/date-words.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";
import { type Contract, contractColumns } from "./contract.ts";
import { contractUrl } from "./contract-link.ts";
import { coolingOffFacts } from "./cool-off.ts";
import { codeOf } from "./prove-signer.ts";

const schema = z.object({
  contract: z.object({
    title: z.string(),
    number: z.string(),
    price: z.string(),
    /** The last day on which it can be signed, in words. */
    expires: z.string(),
    /** The last day of cooling-off, in words; empty: there is none, or its days are not counted yet. */
    coolingOff: z.string(),
    /** Whether the law gives days to cancel. */
    hasCoolingOff: z.boolean(),
    /** The code that is asked for before the signature; empty in other messages. */
    code: z.string(),
    codeMinutes: z.number(),
  }),
  urls: z.object({ contract: z.string() }),
});

type ContractVariables = z.infer<typeof schema>;

/** What the messages about a contract may use. */
export const contractVariables = defineVariables({
  schema,
  sample: {
    contract: {
      title: "経営棚おろし講座 伴走プラン",
      number: "K-2027-0007",
      price: "366,000円",
      expires: "2027年3月31日（水）",
      coolingOff: "2027年3月27日（土）",
      hasCoolingOff: true,
      code: "482913",
      codeMinutes: CODE_MINUTES,
    },
    urls: { contract: "https://example.com/k/token" },
  },
  read: readContractVariables,
});

type Row = Contract & { messageLanguage: Language; nonce: string | null };

async function readContractVariables(
  tx: Transaction,
  context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, ContractVariables>> {
  const { rows } = await tx.query<Row>(
    `select ${contractColumns}, l.language as "messageLanguage", k.nonce from contract c join lead l on l.id = c.lead_id
       left join contract_code k on k.contract_id = c.id where c.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId)],
  );
  return byTouch(touches, new Map(rows.map((row) => [row.id, variablesOf(context, row)])));
}

function variablesOf(context: Context, row: Row): ContractVariables {
  const { id, content, messageLanguage: language, nonce } = row;
  const period = coolingOff(coolingOffFacts(row));
  return {
    contract: {
      title: content.title,
      number: content.number,
      price: formatMoney(content.totals.grossMinor, content.currency, language),
      expires: dateWords(language, content.applicationUntil),
      coolingOff: period.kind === "until" ? dateWords(language, period.lastOn) : "",
      hasCoolingOff: period.kind !== "none",
      code: nonce === null ? "" : codeOf(context, id, nonce),
      codeMinutes: CODE_MINUTES,
    },
    urls: { contract: contractUrl(context, id) },
  };
}
