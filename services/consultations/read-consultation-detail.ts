import { consensusOf } from "../../domain/consultations/outcome.ts";
import { changeUntil } from "../../domain/consultations/rules.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { CONSULTATION } from "./consultation.ts";
import { type ListedConsultation, readConsultation } from "./list-consultations.ts";
import { consultationMessages, consultationReasons } from "./words.ts";

/** A message about the consultation, sent, planned or not sent. */
export interface ConsultationMessage {
  id: string;
  /** What people call it. */
  what: LocalText;
  channel: string;
  state: "planned" | "sent" | "failed" | "unknown" | "cancelled";
  /** When it went, goes, or was given up. */
  at: Date;
  /** Why it was given up. */
  why: LocalText | null;
  /** Of what went out. */
  sendId: string | null;
}

export interface ConsultationDetail extends ListedConsultation {
  leadZone: string;
  /** The consultant's. */
  place: string;
  joinUrl: string;
  /** Until when the guest may move or cancel it; null when the offer is not booked by guests any more. */
  changeUntil: Date | null;
  /** What they were asked before; a question that the offer no longer has keeps its key. */
  asked: { key: string; label: Partial<LocalText>; answer: string }[];
  /** Whether somebody else still has to agree; null before it is known who came. */
  consensus: "open" | "closed" | null;
  messages: ConsultationMessage[];
}

/** One consultation with all that staff look at. Throws AppError not-found. */
export async function readConsultationDetail(context: Context, id: string): Promise<ConsultationDetail> {
  const { pool } = context.database;
  const listed = await readConsultation(context, id);
  const [about, messages] = await Promise.all([readAbout(pool, id), readMessages(pool, id)]);
  const rules = about.rules ?? undefined;
  const asked = [
    ...(rules?.questions ?? []).map(({ key, label }) => ({ key, label })),
    ...listed.answers
      .filter(({ key }) => !rules?.questions.some((question) => question.key === key))
      .map(({ key }) => ({ key, label: {} })),
  ];
  return {
    ...listed,
    leadZone: about.leadZone,
    place: about.place,
    joinUrl: about.joinUrl,
    changeUntil: rules ? changeUntil(rules, listed.startsAt) : null,
    asked: asked.map((question) => ({ ...question, answer: listed.answers.find(({ key }) => key === question.key)?.answer ?? "" })),
    consensus: listed.presence && consensusOf(listed.presence),
    messages,
  };
}

interface About {
  leadZone: string;
  place: string;
  joinUrl: string;
  rules: NonNullable<OfferDefinition["consultation"]> | null;
}

async function readAbout(tx: Transaction, id: string): Promise<About> {
  const { rows } = await tx.query<About>(
    `select l.zone as "leadZone", coalesce(s.definition->>'place', '') as place, coalesce(s.definition->>'joinUrl', '') as "joinUrl",
       o.definition->'consultation' as rules
     from consultation c join lead l on l.id = c.lead_id join offer o on o.key = c.offer_key join consultant s on s.key = c.consultant_key
     where c.id = $1`,
    [id],
  );
  return rows[0] ?? { leadZone: "", place: "", joinUrl: "", rules: null };
}

interface MessageRow {
  id: string;
  slot: string;
  channel: string;
  state: string;
  reason: string | null;
  at: Date;
  sendId: string | null;
}

async function readMessages(tx: Transaction, id: string): Promise<ConsultationMessage[]> {
  const { rows } = await tx.query<MessageRow>(
    `select t.id, t.slot, t.channel, t.state, t.reason, coalesce(t.settled_at, t.not_before) as at,
       (select s.id from send s where s.touch_id = t.id order by s.claimed_at desc limit 1) as "sendId"
     from touch t where t.origin_kind = $1 and t.origin_id = $2 order by at, t.id`,
    [CONSULTATION, id],
  );
  return rows.map(({ slot, state, reason, ...row }) => ({
    ...row,
    what: consultationMessages[slot] ?? { ja: slot, en: slot },
    state: shownState(state),
    why: (reason === null ? undefined : consultationReasons[reason]) ?? null,
  }));
}

function shownState(state: string): ConsultationMessage["state"] {
  switch (state) {
    case "sent":
    case "failed":
    case "unknown":
      return state;
    case "due":
    case "claimed":
      return "planned";
    default:
      return "cancelled";
  }
}
