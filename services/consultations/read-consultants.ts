import { AppError } from "../../domain/app-error.ts";
import type { Consultant } from "../../domain/consultations/consultant.ts";
import type { ConsultationRules } from "../../domain/consultations/rules.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import type { Transaction } from "../../prisma/client.ts";
import { requireOffer } from "../offers/module.ts";

/** An offer that guests book as a consultation. */
export type BookableOffer = OfferDefinition & { consultation: ConsultationRules };

/** Throws AppError not-found for an offer that nobody can book as a consultation. */
export async function requireBookable(tx: Transaction, offerKey: string): Promise<BookableOffer> {
  const offer = await requireOffer(tx, offerKey);
  const { consultation } = offer;
  if (consultation) return { ...offer, consultation };
  throw new AppError("not-found", "not-bookable", {
    ja: `「${offerKey}」は、予約を受ける個別相談ではありません。`,
    en: `"${offerKey}" is no consultation that can be booked.`,
  });
}

/** Those who give it now, by key. */
export async function readConsultants(tx: Transaction, offerKey: string): Promise<Consultant[]> {
  const { rows } = await tx.query<Row>(
    "select key, definition from consultant where retired_at is null and definition->'offers' ? $1 order by key",
    [offerKey],
  );
  return rows.map(consultantOf);
}

/** As `readConsultants`, locked: whoever takes a time of theirs waits here for the other (BOK1). After the lead's lock (COM2). */
export async function lockConsultants(tx: Transaction, offerKey: string): Promise<Consultant[]> {
  const { rows } = await tx.query<Row>(
    "select key, definition from consultant where retired_at is null and definition->'offers' ? $1 order by key for update",
    [offerKey],
  );
  return rows.map(consultantOf);
}

/** One who gives consultations now, locked. Throws AppError not-found. */
export async function requireConsultant(tx: Transaction, key: string): Promise<void> {
  const { rowCount } = await tx.query("select 1 from consultant where key = $1 and retired_at is null for update", [key]);
  if (rowCount === 0) throw consultantUnknown(key);
}

export function consultantUnknown(key: string): AppError {
  return new AppError("not-found", "consultant-unknown", {
    ja: `「${key}」という担当者はいません。`,
    en: `There is no consultant "${key}".`,
  });
}

interface Row {
  key: string;
  definition: Omit<Consultant, "key">;
}

function consultantOf({ key, definition }: Row): Consultant {
  return { key, ...definition };
}
