import { z } from "zod";
import { type ConsultationTemplates, consultationsShape } from "../../domain/playbooks/sections/consultations.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

const schema = z.union([consultationsShape.consultations.unwrap(), z.null()]);

/** The templates of the messages about consultations; null while the playbook names none. */
export async function readConsultationTemplates(tx: Transaction): Promise<ConsultationTemplates | null> {
  return readSetting(tx, "consultations", schema, null);
}
