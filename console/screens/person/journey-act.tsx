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
import { useStepSentences } from "../sequences/step-sentences.ts";
import { isMessageWaiting, messageNumber } from "./message-number.ts";
import { useRefresh } from "./reading.ts";

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
  // A message that waits goes out; another wait ends.
  const context = act === "sendNow" && !isMessageWaiting(path) ? "wait" : undefined;
  return (
    <AskReason
      kept={kept}
      opened
      close={close}
      title={t(`acts.${act}.title`, { title: path.title, context })}
      explanation={t(`acts.${act}.explanation`, { number, context })}
      action={t(`acts.${act}.action`, { context })}
      danger={act === "exit"}
      act={async (reason) => {
        const { undo } = await perform[act](reason);
        await refresh();
        tellDone(t(`acts.${act}.done`, { title: path.title, context }), takeBack(undo, refresh), [path.id]);
      }}
    >
      {act === "pause" && <UntilField value={until} change={setUntil} />}
      {act === "move" && <StepChoice path={path} value={step} change={setStep} />}
    </AskReason>
  );
}

function StepChoice({ path, value, change }: { path: EnrolmentPath; value: string | null; change: (step: string | null) => void }) {
  const { t } = useTranslation("person");
  const { sentenceOf } = useStepSentences(path.sequence, path.version);
  return (
    <Select
      label={t("acts.move.to")}
      data-autofocus
      openOnFocus={false}
      value={value}
      onChange={change}
      searchable
      data={path.steps.map((step, index) => ({
        value: step.id,
        label: [`${index + 1}. ${sentenceOf(step.id)}`, step.state === "ahead" ? "" : t(`steps.states.${step.state}`)]
          .filter(Boolean)
          .join(" · "),
        disabled: step.state === "now",
      }))}
    />
  );
}
