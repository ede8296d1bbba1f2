import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import {
  postEnrolmentsIdExit,
  postEnrolmentsIdMove,
  postEnrolmentsIdPause,
  postEnrolmentsIdResume,
  postEnrolmentsIdSendNow,
  postEnrolmentsIdSkip,
} from "../../api/generated/enrolments.ts";
import type { ControlledEnrolment, EnrolmentPath } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { takeBack } from "../../parts/take-back.ts";
import { tellDone } from "../../parts/undo.tsx";
import { UntilField } from "../../parts/until-field.tsx";
import { instantAt } from "../../parts/wall-clock.ts";
import { useRefresh } from "./reading.ts";
import { messageNumber } from "./step-bar.tsx";

export type Act = "pause" | "resume" | "skip" | "sendNow" | "move" | "exit";

interface JourneyActProps {
  act: Act;
  leadId: string;
  path: EnrolmentPath;
  close: () => void;
}

/** Asks what the deed needs and for its reason, does it, and offers the undo where the server has one. */
export function JourneyAct({ act, leadId, path, close }: JourneyActProps) {
  const { t } = useTranslation("person");
  const { zone } = useSession();
  const refresh = useRefresh(leadId);
  const kept = useKeptPlace(`${act} ${path.id}`);
  const [until, setUntil] = useKept(kept, "until", "");
  const [step, setStep] = useKept<string | null>(kept, "step", null);
  const perform: Record<Act, (reason: string) => Promise<ControlledEnrolment>> = {
    pause: (reason) => postEnrolmentsIdPause(path.id, { reason, ...(until !== "" && { until: instantAt(until, zone).toISOString() }) }),
    resume: (reason) => postEnrolmentsIdResume(path.id, { reason }),
    skip: (reason) => postEnrolmentsIdSkip(path.id, { reason }),
    sendNow: (reason) => postEnrolmentsIdSendNow(path.id, { reason }),
    move: (reason) => {
      if (step === null) throw new Problem(400, { detail: t("acts.move.choose") }, null);
      return postEnrolmentsIdMove(path.id, { step, reason });
    },
    exit: (reason) => postEnrolmentsIdExit(path.id, { reason }),
  };
  const number = path.next === null ? 0 : messageNumber(path, path.next.step);
  return (
    <AskReason
      kept={kept}
      opened
      close={close}
      title={t(`acts.${act}.title`, { title: path.title })}
      explanation={t(`acts.${act}.explanation`, { number, context: act === "sendNow" && number === 0 ? "wait" : undefined })}
      action={t(`acts.${act}.action`)}
      danger={act === "exit"}
      act={async (reason) => {
        const { undo } = await perform[act](reason);
        await refresh();
        tellDone(t(`acts.${act}.done`, { title: path.title }), takeBack(undo, refresh));
      }}
    >
      {act === "pause" && <UntilField value={until} change={setUntil} />}
      {act === "move" && (
        <Select
          label={t("acts.move.to")}
          data-autofocus
          openOnFocus={false}
          value={step}
          onChange={setStep}
          data={path.steps.map(({ id, kind, state }) => ({
            value: id,
            label: `${id}（${t(`steps.kinds.${kind}`, { defaultValue: kind })}）`,
            disabled: state === "now",
          }))}
        />
      )}
    </AskReason>
  );
}
