import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { once, Problem } from "../../api/client.ts";
import { PostTasksBodyKind, type Task } from "../../api/generated/routes.schemas.ts";
import { postTasks } from "../../api/generated/tasks.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { daysToWorkday, instantAt, morning, wallClock } from "../../parts/wall-clock.ts";
import type { ChosenOutcome } from "./outcome.ts";

const SOON_MS = 2 * 3_600_000;

interface NextTaskProps {
  task: Task;
  outcome: ChosenOutcome;
  close: () => void;
  /** Completes the task; with the instant of the next one, if there is one. */
  complete: (next: string | null) => void;
}

/** Asks when to try again, and makes that task before this one is closed. */
export function NextTask({ task, outcome, close, complete }: NextTaskProps) {
  const { t } = useTranslation(["tasks", "common"]);
  const { id, zone } = useSession();
  // A repetition after a lost answer makes no second task.
  const key = useRef(crypto.randomUUID());
  const usual = [
    { label: t("again.soon"), value: wallClock(new Date(businessNow().getTime() + SOON_MS), zone) },
    { label: t("again.workday"), value: morning(daysToWorkday(zone), zone) },
    { label: t("again.week"), value: morning(7, zone) },
  ];
  const [dueAt, setDueAt] = useState(usual[1]?.value ?? "");
  const [script, setScript] = useState(task.script);
  const [error, setError] = useState<unknown>(null);
  const [isActing, setIsActing] = useState(false);
  const plan = async () => {
    if (dueAt === "") return setError(new Problem(400, { detail: t("dueMissing") }, null));
    if (script.trim() === "") return setError(new Problem(400, { detail: t("scriptMissing") }, null));
    setIsActing(true);
    setError(null);
    try {
      const kind = Object.values(PostTasksBodyKind).find((one) => one === task.kind) ?? "phone";
      const next = instantAt(dueAt, zone).toISOString();
      const { leadId, role } = task;
      // Who tried knows what was said, so they try again, unless the task is another's.
      const assignee = task.assignee ?? `staff:${id}`;
      await postTasks({ leadId, kind, role, assignee, script: script.trim(), dueAt: next }, once(key.current));
      complete(next);
      close();
    } catch (refused) {
      setError(refused);
      setIsActing(false);
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("again.title", { outcome: outcome.words })}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <Stack gap="sm">
          <TextInput
            type="datetime-local"
            label={t("again.when")}
            value={dueAt}
            onChange={(event) => setDueAt(event.currentTarget.value)}
            error={
              error === null
                ? undefined
                : sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))
            }
          />
          <Group gap={6}>
            {usual.map((one) => (
              <Button
                key={one.label}
                size="compact-sm"
                variant={one.value === dueAt ? "light" : "default"}
                aria-pressed={one.value === dueAt}
                onClick={() => setDueAt(one.value)}
              >
                {one.label}
              </Button>
            ))}
          </Group>
          <Textarea
            label={t("script")}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5_000}
            value={script}
            onChange={(event) => setScript(event.currentTarget.value)}
          />
          <Text size="xs" c="dimmed">
            {t("again.what")}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              disabled={isActing}
              onClick={() => {
                complete(null);
                close();
              }}
            >
              {t("again.without")}
            </Button>
            <Button type="submit" loading={isActing} data-autofocus>
              {t("again.with")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
