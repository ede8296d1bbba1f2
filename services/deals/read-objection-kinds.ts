import { z } from "zod";
import { mergeObjectionKinds, type ObjectionKind, objectionKindSchema } from "../../domain/deals/objection-kinds.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

/** The kinds of objections of this business: its own, and those that are built in. */
export async function readObjectionKinds(tx: Transaction): Promise<readonly ObjectionKind[]> {
  return mergeObjectionKinds(await readSetting(tx, "objections", z.array(objectionKindSchema), []));
}
