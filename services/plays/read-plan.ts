import { DEFAULT_PLAYS, type PlayPlan, playsSchema } from "../../domain/plays/play-plan.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

export async function readPlayPlan(tx: Transaction): Promise<PlayPlan> {
  return readSetting(tx, "plays", playsSchema, DEFAULT_PLAYS);
}
