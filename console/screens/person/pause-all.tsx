import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postLeadsIdPause, postLeadsIdResume } from "../../api/generated/enrolments.ts";
import type { EnrolmentPath } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { takeBack } from "../../parts/take-back.ts";
import { tellDone } from "../../parts/undo.tsx";
import { UntilField } from "../../parts/until-field.tsx";
import { instantAt } from "../../parts/wall-clock.ts";
import { useRefresh } from "./reading.ts";

/** Pauses everything that runs for the lead, or resumes everything that is paused. */
export function PauseAll({ leadId, paths }: { leadId: string; paths: readonly EnrolmentPath[] }) {
  const { t } = useTranslation("person");
  const { zone } = useSession();
  const refresh = useRefresh(leadId);
  const [opened, setOpened] = useState<"pause" | "resume" | null>(null);
  const kept = useKeptPlace("pause all");
  const [until, setUntil] = useKept(kept, "until", "");
  const journeys = paths.map(({ id }) => id);
  const running = paths.filter(({ state }) => state === "running").length;
  const paused = paths.filter(({ state }) => state === "paused").length;
  const close = () => setOpened(null);
  return (
    <>
      {running > 0 && (
        <Button variant="default" onClick={() => setOpened("pause")}>
          {t("pauseAll.open")}
        </Button>
      )}
      {running === 0 && paused > 0 && (
        <Button variant="default" onClick={() => setOpened("resume")}>
          {t("resumeAll.open")}
        </Button>
      )}
      <AskReason
        kept={kept}
        opened={opened === "pause"}
        close={close}
        title={t("pauseAll.title")}
        explanation={t("pauseAll.explanation", { count: running })}
        action={t("pauseAll.action")}
        act={async (reason) => {
          const answer = await postLeadsIdPause(leadId, { reason, ...(until !== "" && { until: instantAt(until, zone).toISOString() }) });
          await refresh();
          tellDone(t("pauseAll.done", { count: answer.paused.length }), takeBack(answer.undo, refresh), journeys);
        }}
      >
        <UntilField value={until} change={setUntil} />
      </AskReason>
      <AskReason
        opened={opened === "resume"}
        close={close}
        title={t("resumeAll.title")}
        explanation={t("resumeAll.explanation", { count: paused })}
        action={t("resumeAll.action")}
        act={async (reason) => {
          const answer = await postLeadsIdResume(leadId, { reason });
          await refresh();
          tellDone(t("resumeAll.done", { count: answer.resumed.length }), undefined, journeys);
        }}
      />
    </>
  );
}
