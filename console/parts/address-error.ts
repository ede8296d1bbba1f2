import { Problem } from "../api/client.ts";

/** Which field a refusal is about, by its code. */
const fields: Readonly<Record<string, "email" | "phone" | undefined>> = {
  "email-invalid": "email",
  "address-known": "email",
  "address-in-use": "email",
  "phone-invalid": "phone",
  "phone-known": "phone",
  "phone-in-use": "phone",
};

/** The sentence that stands beside the field of a mail address or a telephone number; null for what is about something else. */
export function addressError(error: unknown): { field: "email" | "phone"; sentence: string } | null {
  if (!(error instanceof Problem)) return null;
  const field = fields[error.code];
  return field === undefined ? null : { field, sentence: error.message };
}
