import { Alert, Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postConsultationsIdAbsent, postConsultationsIdCame } from "../../api/generated/consultations.ts";
import {
  type ConsultationDetail,
  PostConsultationsIdCameBodyOutcome,
  PostConsultationsIdCameBodyPresence,
} from "../../api/generated/routes.schemas.ts";
import { getSequences } from "../../api/generated/sequences.ts";
import { useMay } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { businessNow } from "../../parts/clock.ts";
import { Restored } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import classes from "./consultations.module.css";

const outcomes = Object.values(PostConsultationsIdCameBodyOutcome);
const presences = Object.values(PostConsultationsIdCameBodyPresence);

/** The event that a consultation which took place becomes. */
const HELD = "consultationHeld";

/** What became of it: the closing question with its answer, and who came. */
export function MarkCard({ consultation, mayMark }: { consultation: ConsultationDetail; mayMark: boolean }) {
  const { t } = useTranslation("consultations");
  const { startsAt, state, consensus, outcome } = consultation;
  const hasBegun = new Date(startsAt) <= businessNow();
  return (
    <Sheet title={t("mark.title")}>
      <Stack gap="sm">
        <div>
          <Text size="sm" c="dimmed">
            {t("mark.questionHint")}
          </Text>
          <blockquote className={classes.quote}>{t("mark.question")}</blockquote>
        </div>
        {state === "absent" && <Alert variant="light">{t("mark.absentNow")}</Alert>}
        {consensus !== null && <Text size="sm">{t(`mark.consensus.${consensus}`)}</Text>}
        {!hasBegun ? (
          <Text size="sm" c="dimmed">
            {t("mark.ahead")}
          </Text>
        ) : mayMark ? (
          <MarkForm key={`${state} ${outcome}`} consultation={consultation} />
        ) : (
          outcome !== null && <Text size="sm">{t(`outcomes.${outcome}`)}</Text>
        )}
      </Stack>
    </Sheet>
  );
}

function MarkForm({ consultation }: { consultation: ConsultationDetail }) {
  const { t } = useTranslation("consultations");
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const { id, state } = consultation;
  const kept = useKeptPlace(`consultation mark ${id}`);
  const [outcome, setOutcome] = useKept<string>(kept, "outcome", consultation.outcome ?? "");
  const [presence, setPresence] = useKept<string>(kept, "presence", consultation.presence ?? "");
  const [missing, setMissing] = useState<{ outcome?: string; presence?: string }>({});
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [asks, ask] = useDisclosure(false);
  const refresh = () => queries.invalidateQueries({ queryKey: ["consultations"] });
  const save = async () => {
    const body = { outcome: outcomes.find((one) => one === outcome), presence: presences.find((one) => one === presence) };
    const { outcome: answer, presence: who } = body;
    setMissing({
      ...(answer === undefined && { outcome: t("mark.outcomeMissing") }),
      ...(who === undefined && { presence: t("mark.presenceMissing") }),
    });
    if (answer === undefined || who === undefined) return;
    setIsSaving(true);
    setError(null);
    try {
      await postConsultationsIdCame(id, { outcome: answer, presence: who });
      kept.settle();
      await refresh();
      tellDone(t("mark.cameDone"));
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  const isChanged = outcome !== (consultation.outcome ?? "") || presence !== (consultation.presence ?? "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <Restored kept={kept} />
        <Radio.Group label={t("mark.outcome")} value={outcome} onChange={setOutcome} error={missing.outcome}>
          <Group gap="md" mt={6}>
            {outcomes.map((value) => (
              <Radio key={value} value={value} label={t(`outcomes.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group label={t("mark.presence")} value={presence} onChange={setPresence} error={missing.presence}>
          <Group gap="md" mt={6}>
            {presences.map((value) => (
              <Radio key={value} value={value} label={t(`presences.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Next outcome={outcome} />
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(error, common("failure.noConnection"), common("failure.unknown"))}
          </Alert>
        )}
        <Group gap="xs">
          <Button type="submit" loading={isSaving} disabled={state === "done" && !isChanged}>
            {t(state === "booked" ? "mark.came" : "mark.correct")}
          </Button>
          {state !== "absent" && (
            <Button variant="default" onClick={ask.open}>
              {t("mark.absent")}
            </Button>
          )}
        </Group>
      </Stack>
      <AskReason
        opened={asks}
        close={ask.close}
        title={t("mark.absentTitle")}
        explanation={t("mark.absentWhat")}
        action={t("mark.absentAction")}
        reasonIsOptional
        act={async () => {
          await postConsultationsIdAbsent(id).catch((refused: unknown) => {
            tellFailed(refused);
            throw refused;
          });
          kept.settle();
          await refresh();
          tellDone(t("mark.absentDone"));
        }}
      />
    </form>
  );
}

/** What the chosen answer will begin. */
function Next({ outcome }: { outcome: string }) {
  const { t } = useTranslation("consultations");
  const mayRead = useMay("definitions:read");
  const sequences = useQuery({ queryKey: ["sequences"], queryFn: ({ signal }) => getSequences({ signal }), enabled: mayRead });
  const known = outcomes.find((one) => one === outcome);
  if (known === undefined) return null;
  const titles = (sequences.data?.items ?? [])
    .filter(({ enterOn, version }) => enterOn === HELD && version !== null)
    .map(({ title }) => title);
  return (
    <Text size="sm" role="status">
      {t(`mark.next.${known}`)}{" "}
      {sequences.data && (titles.length === 0 ? t("mark.startsNone") : t("mark.starts", { titles: titles.join(t("mark.between")) }))}
    </Text>
  );
}
