import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Throws AppError invalid unless somebody works here under this id. Null is nobody, which is allowed. */
export async function requireStaff(tx: Transaction, id: string | null): Promise<void> {
  if (id === null) return;
  const { rowCount } = await tx.query("select 1 from staff where id = $1 and disabled_at is null", [id]);
  if (rowCount !== 0) return;
  throw new AppError("invalid", "staff-unknown", {
    ja: "指定したスタッフは登録されていないか、停止されています。",
    en: "There is no such member of staff, or they are disabled.",
  });
}
