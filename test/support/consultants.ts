import type { Consultant } from "../../domain/consultations/consultant.ts";
import type { ConsultationRules } from "../../domain/consultations/rules.ts";
import type { Context } from "../../services/engine/context/context.ts";

export const everyDay = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

export const talkRules: ConsultationRules = {
  minutes: 60,
  step: 60,
  bufferBefore: 0,
  bufferAfter: 0,
  notice: "1 hour",
  horizon: 60,
  reminders: [],
  questions: [{ key: "worry", label: { ja: "お悩み" }, required: true }],
};

/** There at every hour of every day. */
export const aoki: Consultant = {
  key: "aoki",
  name: "青木",
  zone: "Asia/Tokyo",
  hours: [{ days: [...everyDay], from: "00:00", to: "24:00" }],
  exceptions: [],
  holidays: "ignore",
  offers: ["talk"],
  place: "",
  joinUrl: "",
};

/** Writes the offer `talk` and its consultants, over what was there. */
export async function offerTalk(
  { database: { pool } }: Context,
  consultants: readonly Consultant[] = [aoki],
  consultation: ConsultationRules = talkRules,
): Promise<void> {
  const offer = { side: "front-end", kind: "consultation", title: { ja: "個別相談" }, consultation };
  await pool.query(
    "insert into offer (key, definition) values ('talk', $1) on conflict (key) do update set definition = excluded.definition",
    [JSON.stringify(offer)],
  );
  for (const { key, ...definition } of consultants) {
    await pool.query(
      "insert into consultant (key, definition) values ($1, $2) on conflict (key) do update set definition = excluded.definition, retired_at = null",
      [key, JSON.stringify(definition)],
    );
  }
}
