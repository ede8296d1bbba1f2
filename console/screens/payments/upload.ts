import { getPostBankFilesUrl } from "../../api/generated/payments.ts";
import type { BankFileReport } from "../../api/generated/routes.schemas.ts";
import { sendFile } from "../../api/send-file.ts";

/** `told`: how much of the file has left, from 0 to 1; then the server reads it. */
export function sendStatement(file: File, ownAccount: string, told: (part: number) => void): Promise<BankFileReport> {
  const form = new FormData();
  if (ownAccount !== "") form.append("ownAccount", ownAccount);
  form.append("file", file, file.name);
  return sendFile(getPostBankFilesUrl(), form, told);
}
