import { z } from "zod";
import { offersShape, type SessionTemplates } from "../../domain/playbooks/sections/offers.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

const schema = z.union([offersShape.sessions.unwrap(), z.null()]);

/** The templates of the messages about sessions; null while the playbook names none. */
export async function readSessionTemplates(tx: Transaction): Promise<SessionTemplates | null> {
  return readSetting(tx, "sessions", schema, null);
}
