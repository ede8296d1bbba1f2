import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { ClockStep } from "../engine/clock/clock-step.ts";
import type { Context } from "../engine/context/context.ts";
import type { ToldMove } from "./move-and-tell.ts";

/** What became of the last move that a person asked this process for. */
export type MoveState =
  | { kind: "none" }
  | { kind: "moving" }
  | { kind: "moved"; step: ClockStep; move: ToldMove }
  | { kind: "failed"; sentence: LocalText };

/** Moves of the clock by buttons, one at a time. */
export interface ClockMoves {
  /** Begins a move, unless one is going on, and waits a moment for its end: most are short. */
  begin(context: Context, step: ClockStep): Promise<void>;
  state(): MoveState;
}

/** Real ms. */
const MOMENT_MS = 3_000;

/** `failed`: what is said of a move that failed for no reason that a person may see. */
export function openClockMoves(log: Logger, failed: LocalText): ClockMoves {
  let state: MoveState = { kind: "none" };
  return {
    state: () => state,
    async begin(context, step) {
      if (state.kind === "moving") return;
      state = { kind: "moving" };
      const done = moveWith(context, step).then(
        (move) => void (state = { kind: "moved", step, move }),
        (error: unknown) => {
          if (!(error instanceof AppError)) log.error({ err: error }, "the clock could not be moved");
          state = { kind: "failed", sentence: error instanceof AppError ? error.texts : failed };
        },
      );
      await Promise.race([done, delay(MOMENT_MS)]);
    },
  };
}

/** Loaded at the first move, so that the stand-ins are up soon. */
async function moveWith(context: Context, step: ClockStep): Promise<ToldMove> {
  const { moveAndTell } = await import("./move-and-tell.ts");
  return moveAndTell(context, step);
}
