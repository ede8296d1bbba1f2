import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import { badAddress } from "../../domain/contacts/email-words.ts";
import { readPhoneNumber } from "../../domain/contacts/phone-number.ts";
import { badPhone } from "../../domain/contacts/phone-words.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

export type AddressChannel = "email" | "phone";

/** What staff typed, as it is kept. */
export interface NewAddress {
  channel: AddressChannel;
  /** The form to show. */
  address: string;
  key: string;
  hash: string;
  /** False: it is kept, since it stands on the card, but nothing can be sent there. */
  isUsable: boolean;
}

/** Reads a mail address, or a telephone number by the rules of the import. Throws AppError invalid. */
export function readAddress({ keys }: Context, channel: AddressChannel, text: string): NewAddress {
  const { address, key, isUsable } = channel === "email" ? readMail(text) : readPhone(text);
  return { channel, address, key, isUsable, hash: addressHash(keys.suppression, channel, key) };
}

function readMail(text: string): Pick<NewAddress, "address" | "key" | "isUsable"> {
  const reading = readEmailAddress(text);
  if (reading.kind === "bad") throw new AppError("invalid", "email-invalid", badAddress(reading.reason));
  return { address: reading.address, key: reading.key, isUsable: reading.kind === "ok" };
}

function readPhone(text: string): Pick<NewAddress, "address" | "key" | "isUsable"> {
  const reading = readPhoneNumber(text);
  if (reading.kind === "bad") throw new AppError("invalid", "phone-invalid", badPhone(reading.reason));
  return { address: reading.number, key: reading.key, isUsable: true };
}

/** The contact with this address, of any lead. */
export async function findContact(tx: Transaction, { channel, key }: NewAddress): Promise<{ id: string; leadId: string } | undefined> {
  const { rows } = await tx.query<{ id: string; leadId: string }>(
    `select id, lead_id as "leadId" from contact where channel = $1 and account = '' and address_key = $2`,
    [channel, key],
  );
  return rows[0];
}

/** Puts a new contact at the lead; returns its id. The caller holds the lock of the address. */
export async function insertContact(
  tx: Transaction,
  { channel, address, key, hash }: NewAddress,
  { leadId, state, reason = null, at }: { leadId: string; state: string; reason?: string | null; at: Date },
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, reason, state_at, created_at)
     values ($1, $2, $3, '', $4, $5, $6, $7, $8, $9, $9)`,
    [id, leadId, channel, address, key, hash, state, reason, at],
  );
  return id;
}

export function addressKnown(channel: AddressChannel): AppError {
  if (channel === "email")
    return new AppError("conflict", "address-known", {
      ja: "このメールアドレスは別の方のものです。",
      en: "Another lead has this mail address.",
    });
  return new AppError("conflict", "phone-known", {
    ja: "この電話番号は別の方のものです。",
    en: "Another lead has this telephone number.",
  });
}
