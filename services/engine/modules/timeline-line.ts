import type { LocalText } from "../../../domain/words/local-text.ts";

/** One line of a lead's timeline: what happened, what was decided and from which inputs, what was sent. */
export interface TimelineLine {
  at: Date;
  kind: "event" | "decision" | "send" | "control";
  /** Sequence or other origin that it belongs to. */
  origin: string | null;
  step: string | null;
  /** Event kind; verdict; state of the send; action. */
  what: string;
  /** Reason of a decision, code of a send, staff's words. */
  reason: string | null;
  until: Date | null;
  channel: string | null;
  /** Equal decisions in a row. */
  count: number;
  inputs: Record<string, unknown>;
  /** lead · staff:<name> · system · provider; null for the engine's own lines. */
  actor: string | null;
}

/** A line of a module, with its sentence for people, without a full stop. */
export interface ModuleLine extends TimelineLine {
  words: LocalText;
}
