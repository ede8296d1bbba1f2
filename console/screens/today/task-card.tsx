import { Anchor, Button, Group, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getLeadsIdPage } from "../../api/generated/leads.ts";
import type { Task } from "../../api/generated/routes.schemas.ts";
import { getTasksId } from "../../api/generated/tasks.ts";
import { keyList } from "../../app/key-list.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { KeyCaps } from "../../parts/key-caps.tsx";
import { useKeys } from "../../parts/keys.ts";
import { LinkButton } from "../../parts/links.tsx";
import { Pill } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { TaskKind } from "../../parts/task-kind.tsx";
import { When } from "../../parts/when.tsx";
import { DueMark } from "./due-mark.tsx";
import { Refusal } from "./refusal.tsx";
import classes from "./today.module.css";

interface TaskCardProps {
  task: Task;
  /** How many are left. */
  position: string;
  /** Why the server refused its outcome; undefined: it did not. */
  refusal: unknown;
  complete: (outcome: { code: string; words: string }) => void;
  /** Undefined: there is no other one. */
  postpone: (() => void) | undefined;
}

/** A task as one question: whom, what to say, what is known of them, and the outcomes as buttons with keys. */
export function TaskCard({ task, position, refusal, complete, postpone }: TaskCardProps) {
  const { t } = useTranslation("today");
  const navigate = useNavigate();
  const mayComplete = useMay("tasks:write");
  const detail = useQuery({ queryKey: ["tasks", "one", task.id], queryFn: ({ signal }) => getTasksId(task.id, { signal }) });
  const outcomes = (detail.data?.outcomes ?? []).map(({ code, words }) => ({ code, words: words[languageNow()] }));
  const toPerson = () => void navigate({ to: `/people/${task.leadId}` });
  useKeys({
    outcome: (press) => {
      const outcome = outcomes[Number(press) - 1];
      if (mayComplete && outcome) complete(outcome);
    },
    postpone,
    toPerson,
  });
  return (
    <Sheet
      tone="person"
      title={task.leadName ?? t("person.nameless", { ns: "common" })}
      beside={
        <Text size="sm" c="dimmed">
          {position}
        </Text>
      }
    >
      {refusal !== undefined && <Refusal error={refusal} />}
      <Group gap="xs">
        <TaskKind kind={task.kind} />
        <DueMark at={task.dueAt} />
      </Group>
      <Text className={classes.script}>{task.script}</Text>
      {task.note !== "" && (
        <Text size="sm" c="dimmed" className={classes.script}>
          {t("note")}: {task.note}
        </Text>
      )}
      <LeadFacts leadId={task.leadId} />
      <Group gap="xs" mt="md">
        {mayComplete &&
          (detail.isPending ? (
            <Skeleton height={36} width="16rem" />
          ) : (
            outcomes.map((outcome, index) => (
              <Button
                key={outcome.code}
                variant={index === 0 ? "filled" : "default"}
                rightSection={<KeyCaps press={String(index + 1)} />}
                onClick={() => complete(outcome)}
              >
                {outcome.words}
              </Button>
            ))
          ))}
      </Group>
      <Group gap="xs" mt="xs">
        {postpone && (
          <Button variant="subtle" size="compact-sm" rightSection={<KeyCaps press={keyList.postpone.presses[0]} />} onClick={postpone}>
            {t("postpone")}
          </Button>
        )}
        <LinkButton
          to={`/people/${task.leadId}`}
          variant="subtle"
          size="compact-sm"
          rightSection={<KeyCaps press={keyList.toPerson.presses[0]} />}
        >
          {t("openPerson")}
        </LinkButton>
        <LinkButton to="/tasks" search={{ task: task.id }} variant="subtle" size="compact-sm">
          {t("openTask")}
        </LinkButton>
      </Group>
    </Sheet>
  );
}

/** What helps in the first minute: how to reach them, where they are, what they care for. */
function LeadFacts({ leadId }: { leadId: string }) {
  const { t } = useTranslation(["today", "people"]);
  const mayRead = useMay("people:read");
  const { data } = useQuery({
    queryKey: ["lead", leadId, "page"],
    queryFn: ({ signal }) => getLeadsIdPage(leadId, undefined, { signal }),
    enabled: mayRead,
  });
  if (!data) return mayRead ? <Skeleton height={18} width="60%" /> : null;
  const { lead, paths } = data;
  const now = paths.find(({ state }) => state !== "over");
  const phone = lead.contacts.find(({ channel }) => channel === "phone");
  return (
    <div className={classes.facts}>
      {lead.company && <span>{lead.company}</span>}
      <span>{t("stageIs", { stage: t(`stages.${lead.stage}`, { ns: "people", defaultValue: lead.stage }) })}</span>
      {phone && (
        <Anchor href={`tel:${phone.address}`} inherit>
          {phone.address}
        </Anchor>
      )}
      {now && (
        <span>
          {t("inSequence", { title: now.title })}
          {now.waitUntil && (
            <>
              {" "}
              {t("nextAt")} <When at={now.waitUntil} />
            </>
          )}
        </span>
      )}
      {lead.tags.slice(0, 4).map((tag) => (
        <Pill key={tag}>{tag}</Pill>
      ))}
    </div>
  );
}
