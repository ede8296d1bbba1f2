import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PostSessionsIdFollowUpAcknowledgeBodyCause as foundCauses } from "../../api/generated/routes.schemas.ts";
import { postSessionsIdFollowUpAcknowledge } from "../../api/generated/sessions.ts";
import { AskReason } from "../../parts/ask.tsx";
import { tellDone } from "../../parts/undo.tsx";

type FoundCause = (typeof foundCauses)[keyof typeof foundCauses];

interface AnswerAlarmProps {
  sessionId: string;
  /** Those for which the numbers speak, the likeliest first: they stand first. */
  likely: readonly FoundCause[];
}

/** What a person found to be the cause: one button each, then what they saw and what they will do. */
export function AnswerAlarm({ sessionId, likely }: AnswerAlarmProps) {
  const { t } = useTranslation("follow-up");
  const queries = useQueryClient();
  const [cause, setCause] = useState<FoundCause | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const choices = [...new Set([...likely, ...Object.values(foundCauses)])];
  return (
    <>
      <Group gap="xs" mt="xs" role="group" aria-label={t("answer.which")}>
        {choices.map((choice, index) => (
          <Button
            key={choice}
            size="compact-md"
            variant={index === 0 ? "filled" : "default"}
            onClick={() => {
              setCause(choice);
              setIsOpen(true);
            }}
          >
            {t(`causes.${choice}`)}
          </Button>
        ))}
      </Group>
      {cause !== null && (
        <AskReason
          opened={isOpen}
          close={() => setIsOpen(false)}
          title={t("answer.title", { cause: t(`causes.${cause}`) })}
          explanation={t("answer.what")}
          action={t("answer.action")}
          act={async (note) => {
            await postSessionsIdFollowUpAcknowledge(sessionId, { cause, note });
            tellDone(t("answer.done"));
            await Promise.all([
              queries.invalidateQueries({ queryKey: ["today"] }),
              queries.invalidateQueries({ queryKey: ["sessions", sessionId] }),
            ]);
          }}
        />
      )}
    </>
  );
}
