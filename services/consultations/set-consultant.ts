import { AppError } from "../../domain/app-error.ts";
import type { Consultant } from "../../domain/consultations/consultant.ts";
import type { ConsultationRules } from "../../domain/consultations/rules.ts";
import { checkConsultant } from "../../domain/playbooks/sections/consultations.ts";
import type { Context } from "../engine/context/context.ts";
import { changeSetting, type IfMatch, thingsOf } from "../engine/settings/change-setting.ts";
import { readConsultantEntries, writeConsultant } from "./write-consultants.ts";

export type ListedConsultant = Consultant & { etag: string };

export async function listConsultants({ database }: Context): Promise<ListedConsultant[]> {
  return thingsOf(await readConsultantEntries(database.pool), "consultants");
}

/**
 * Makes a consultant, or changes one. What is booked stays booked, also outside the new hours. Throws AppError outdated, invalid for an offer
 * that is not known or that nobody can book.
 */
export async function setConsultant(context: Context, consultant: Consultant, by: { actor: string; ifMatch: IfMatch }): Promise<void> {
  await changeSetting(context, {
    ...by,
    place: `consultants.${consultant.key}`,
    read: readConsultantEntries,
    async write(tx) {
      const { rows } = await tx.query<{ key: string; consultation: ConsultationRules | null }>(
        "select key, definition->'consultation' as consultation from offer",
      );
      const offers = rows.map(({ key, consultation }) => ({ key, consultation: consultation ?? undefined }));
      checkConsultant(consultant, offers, (_path, texts) => {
        throw new AppError("invalid", "consultant-invalid", texts);
      });
      await writeConsultant(tx, consultant);
    },
  });
}
