import type { z } from "zod";
import { contractTermsSchema } from "../../domain/playbooks/sections/contracts.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

/** Texts that a contract may have of its own; those left out come from the settings. */
export interface OwnTerms {
  delivery?: string | undefined;
  payment?: string | undefined;
  withdrawal?: string | undefined;
  specialTerms?: string | undefined;
  termination?: string | undefined;
  relatedGoods?: string | undefined;
  advancePayment?: string | undefined;
}

/** Only a text that is no text at all says nothing: "none" is written by the seller. */
const noTerms = contractTermsSchema.parse({});

/** What contracts say of the seller and by default, in each language. */
export async function readTerms(tx: Transaction): Promise<z.infer<typeof contractTermsSchema>> {
  return readSetting(tx, "contractTerms", contractTermsSchema, noTerms);
}

export type UsualTerms = Record<"representative" | "phone" | "email" | keyof OwnTerms, string> & { language: Language };

/** What a contract with this lead says unless it has its own texts, in the lead's language; empty texts: nobody has said it. Throws AppError not-found, gone. */
export async function readUsualTerms({ database }: Context, leadId: string): Promise<UsualTerms> {
  const { pool } = database;
  await requireLead(pool, leadId);
  const { rows } = await pool.query<{ language: Language }>("select language from lead where id = $1", [leadId]);
  const language = rows[0]?.language ?? "ja";
  const terms = await readTerms(pool);
  const say = (key: keyof OwnTerms | "representative") => termIn(terms[key], language);
  return {
    language,
    representative: say("representative"),
    phone: terms.phone ?? "",
    email: terms.email ?? "",
    delivery: say("delivery"),
    payment: say("payment"),
    withdrawal: say("withdrawal"),
    specialTerms: say("specialTerms"),
    termination: say("termination"),
    relatedGoods: say("relatedGoods"),
    advancePayment: say("advancePayment"),
  };
}

/** In the language of the lead, else in the one that there is. */
export function termIn(texts: Partial<LocalText> | undefined, language: Language): string {
  return texts?.[language] ?? texts?.ja ?? texts?.en ?? "";
}
