import { readRegistrationNumber } from "../../domain/billing/registration-number.ts";
import type { Issuer } from "../../domain/papers/parts.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readBusiness } from "../engine/settings/business.ts";
import { readBilling } from "./read-billing.ts";

/** The business as its papers name it today. */
export async function readIssuer(tx: Transaction): Promise<Issuer> {
  const { legalName, name, postalAddress } = await readBusiness(tx);
  const { registrationNumber, personInCharge, phone, email } = await readBilling(tx);
  const registered = registrationNumber === undefined ? null : readRegistrationNumber(registrationNumber);
  return {
    name: legalName || name || "—",
    address: postalAddress
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    ...(phone && { phone }),
    ...(email && { email }),
    ...(registered && { registrationNumber: registered.number }),
    ...(personInCharge && { personInCharge }),
  };
}
