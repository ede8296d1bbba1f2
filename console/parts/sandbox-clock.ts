import { queryOptions, useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/client.ts";
import type { PostSandboxClockBodyStep, SandboxClock } from "../api/generated/routes.schemas.ts";
import { getSandboxClock, postSandboxClock } from "../api/generated/system.ts";
import { queries } from "../app/queries.ts";
import { useSession } from "../app/session.ts";
import { languageNow } from "../app/words.ts";
import { tellDone, tellFailed } from "./undo.tsx";
import { writeInstant } from "./when.tsx";

/** Real milliseconds between two readings: another person, or the clock's own speed, may move it. */
const READ_MS = 15_000;
const MOVING_MS = 700;

export const clockQuery = queryOptions({
  queryKey: ["sandbox", "clock"],
  queryFn: ({ signal }) => getSandboxClock({ signal }),
  refetchInterval: READ_MS,
});

/** Moves the clock, waits until all that was due on the way is done, says what came of it, and lets everything shown be read again. */
export function useMoveClock() {
  const { t } = useTranslation();
  const { zone } = useSession();
  return useMutation({
    mutationFn: async (step: PostSandboxClockBodyStep): Promise<SandboxClock> => {
      let clock = await postSandboxClock({ step });
      while (clock.state === "moving") {
        await new Promise((resolve) => setTimeout(resolve, MOVING_MS));
        clock = await getSandboxClock();
      }
      return clock;
    },
    onSuccess: async (clock, step) => {
      if (clock.fault !== null) return tellFailed(new Problem(409, { code: "clock", detail: clock.fault[languageNow()] }, null));
      queries.setQueryData(clockQuery.queryKey, clock);
      const stayed = step === "next" && clock.move?.from === clock.move?.to;
      const sent = clock.move?.sent ?? 0;
      tellDone(
        stayed
          ? t("clock.nothingPlanned")
          : `${t("clock.moved", { at: writeInstant(clock.now, zone) })}${sent > 0 ? t("clock.sent", { count: sent }) : t("clock.sentNone")}`,
      );
      await queries.invalidateQueries();
    },
    onError: tellFailed,
  });
}
