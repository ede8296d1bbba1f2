import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import type { RecordedEvent } from "../events/event.ts";
import type { EventDefinition } from "./define-event.ts";
import type { HoldCause } from "./hold-cause.ts";
import type { Inverse } from "./inverse.ts";
import type { KeyedVariables } from "./keyed-variables.ts";
import type { LineButtons } from "./line-buttons.ts";
import type { LinkKind } from "./link-kind.ts";
import type { MessageBrake } from "./message-brake.ts";
import type { ModuleWords } from "./module-words.ts";
import type { Origin } from "./origin.ts";
import type { PersonalColumns } from "./personal-columns.ts";
import type { PlaybookSection } from "./playbook-section.ts";
import type { ProcessKind } from "./process-kind.ts";
import type { TaskTaker } from "./task-taker.ts";
import type { ModuleLine } from "./timeline-line.ts";

/** What a module declares. The engine knows nothing else of it; services/modules.ts lists all modules. */
export interface Module {
  /** The folder under services/. */
  readonly name: string;
  /** The events that it records. */
  readonly events?: readonly EventDefinition[];
  /** Called with new events in the transaction that records them, in the order of services/modules.ts. The leads are locked. */
  readonly onEvents?: (tx: Transaction, context: Context, events: RecordedEvent[]) => Promise<void>;
  /** The kinds of running things that it owns. */
  readonly processes?: readonly ProcessKind[];
  /** What plans touches. */
  readonly origins?: readonly Origin[];
  /** The causes by which it holds a lead. */
  readonly holds?: readonly HoldCause[];
  /** How what staff did is taken back, by the kind that it was offered under. */
  readonly undo?: Readonly<Record<string, Inverse>>;
  /** The links that it offers to all messages, as `urls.<name>`. */
  readonly links?: readonly LinkKind[];
  /** The variables that it offers to all messages, as `<name>.<key>`. */
  readonly variables?: readonly KeyedVariables[];
  /** What it stops by what a message says, at the claim. */
  readonly messageBrakes?: readonly MessageBrake[];
  /** The buttons on LINE that it answers. */
  readonly lineButtons?: readonly LineButtons[];
  /** Receives the touches of the channel `person`. One module at most. */
  readonly person?: TaskTaker;
  /** Which of its columns are personal, for erasure and export. Every column that can hold text must be listed. */
  readonly personalColumns?: PersonalColumns;
  /** Stops what must stop, besides its processes, when leads are erased. The leads are locked and their columns not yet blanked. */
  readonly erase?: (tx: Transaction, context: Context, leadIds: readonly string[]) => Promise<void>;
  /** Its part of a playbook's manifest. */
  readonly playbook?: PlaybookSection;
  /** Its own lines in a lead's timeline. */
  readonly timeline?: (tx: Transaction, leadIds: readonly string[]) => Promise<ModuleLine[]>;
  /**
   * Which of these things, by key, the lead has said yes to and has still before them: seats, places in waiting lists, appointments. Nobody is
   * invited to what they have.
   */
  readonly commitments?: (tx: Transaction, context: Context, of: { leadId: string; keys: readonly string[] }) => Promise<readonly string[]>;
  /** What `why` says of its acts and reasons. */
  readonly words?: ModuleWords;
  /** Work of its own for which a scaled clock waits. */
  readonly undone?: UndoneWork;
  /** Its checks for `hagukumi doctor`; an empty list when there is nothing to report. */
  readonly doctor?: (context: Context) => Promise<ModuleFinding[]>;
}

/** SQL for those who move the sandbox's clock, without parameters. */
export interface UndoneWork {
  /** An expression: the earliest business instant at which something is due, or null. */
  readonly next?: string;
  /**
   * What happens then, for people, when it is work on the side, such as judging clicks: nobody waits for it, so it is the next thing only
   * when nothing else is planned. Left out by the engine, which names each of its own things.
   */
  readonly words?: LocalText;
  /** A condition: true while work without a due instant is in progress. */
  readonly underway?: string;
}

/** What `hagukumi doctor` reports of one part. */
export interface ModuleFinding {
  readonly part: LocalText;
  /** `fail` stops the work now; `warn` does not. */
  readonly state: "ok" | "warn" | "fail";
  /** What was seen. */
  readonly detail: LocalText;
  /** What to do; with every state but `ok`. */
  readonly advice?: LocalText;
}
