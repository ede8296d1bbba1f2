import { AppError } from "../../domain/app-error.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";

export type SuppressibleChannel = "email" | "line";

/** The unique form of an address that staff typed. Throws AppError invalid. */
export function addressKeyOf({ channel, address }: { channel: SuppressibleChannel; address: string }): string {
  if (channel === "line") return address.trim();
  const reading = readEmailAddress(address);
  if (reading.kind === "bad")
    throw new AppError("invalid", "bad-address", {
      ja: "メールアドレスとして正しくありません。確かめて、もう一度お試しください。",
      en: "This is not an e-mail address; check it and try again.",
    });
  return reading.key;
}
