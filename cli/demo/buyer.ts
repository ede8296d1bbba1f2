import type { PaymentPlan } from "../../domain/billing/plan-instalments.ts";
import type { Random } from "./random.ts";

/** What somebody does from the offer to the last payment. It is decided beforehand, so that it does not depend on the order of events. */
export interface Buyer {
  /** What they say instead of yes (keys of the playbook), and how that ends. */
  objection: { kind: "family" | "accountant"; ends: "yes" | "no" } | null;
  /** With an estimate: choose a variant, ask for a lower price first, or let it expire. */
  estimate: "chooses" | "asks" | "lapses";
  contract: "signs" | "declines" | "lapses";
  /** The law gives them days to cancel. */
  isConsumer: boolean;
  /** Wants the documents as files. */
  wantsFiles: boolean;
  /** Types the signing code wrongly at first. */
  mistypes: boolean;
  /** Cancels within the days of cooling-off, and by which way. */
  regrets: "page" | "mail" | null;
  plan: PaymentPlan;
  pays: { by: "card" | "konbini" | "transfer"; when: "in-time" | "late" | "after-promise" | "never" };
  card: {
    /** `declined`: the first card is refused, the second pays. `asked`: the bank asks for the owner. */
    works: "at-once" | "declined" | "asked";
    /** Kept for the later instalments. */
    saves: boolean;
    /** Presses the button in two windows. */
    twice: boolean;
  };
  transfer: {
    /** Their kana are in our records, so that the bank's name can be matched. */
    isKnown: boolean;
    /** Writes the number of the invoice. */
    writesNumber: boolean;
    /** Yen that the bank keeps of it. */
    feeMinor: number;
    /** Forgets about it and pays by card as well. */
    paysAgain: boolean;
  };
  /** As a customer they stop coming and reading for half a year. */
  drifts: boolean;
  /** Wants to go on when the course is over. */
  goesOn: boolean;
  /** What goes wrong with what they bought; null: nothing that they would complain about. Few failures are so bad that trust is lost. */
  complains: "minor" | "serious" | "fatal" | null;
}

export function makeBuyer(whims: Random): Buyer {
  const objects = whims.chance(0.35);
  const kind = whims.pick(["family", "family", "accountant"] as const);
  const ends = whims.chance(0.65) ? "yes" : "no";
  return {
    objection: objects ? { kind, ends } : null,
    estimate: whims.pick(["chooses", "chooses", "chooses", "chooses", "chooses", "asks", "asks", "lapses"] as const),
    contract: whims.pick(["signs", "signs", "signs", "signs", "signs", "signs", "signs", "signs", "signs", "declines", "lapses"] as const),
    isConsumer: whims.chance(0.7),
    wantsFiles: whims.chance(0.4),
    mistypes: whims.chance(0.15),
    regrets: whims.chance(0.12) ? whims.pick(["page", "mail"] as const) : null,
    plan: whims.pick([
      { kind: "once" },
      { kind: "once" },
      { kind: "instalments", count: 3, remainder: "first" },
      { kind: "instalments", count: 6, remainder: "first" },
    ] as const),
    pays: {
      by: whims.pick(["card", "card", "konbini", "transfer", "transfer"] as const),
      when: whims.pick(["in-time", "in-time", "in-time", "in-time", "late", "late", "after-promise", "never"] as const),
    },
    card: { works: whims.pick(["at-once", "at-once", "declined", "asked"] as const), saves: whims.chance(0.4), twice: whims.chance(0.3) },
    transfer: {
      isKnown: whims.chance(0.6),
      writesNumber: whims.chance(0.3),
      feeMinor: whims.chance(0.3) ? 440 : 0,
      paysAgain: whims.chance(0.1),
    },
    drifts: whims.chance(0.3),
    goesOn: whims.chance(0.6),
    complains: whims.chance(0.35) ? whims.pick(["serious", "minor", "serious", "serious", "minor", "fatal"] as const) : null,
  };
}
