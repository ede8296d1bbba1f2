import { ActionIcon, Group, Kbd, Select, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash, IconX } from "@tabler/icons-react";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { lazyPart } from "../../app/lazy-part.tsx";
import { keepComposingEnter } from "../../parts/keys.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Loading } from "../../parts/states.tsx";
import { MessageFields } from "./message-fields.tsx";
import { NamedField } from "./named-field.tsx";
import type { Names } from "./step-names.ts";
import { moveStep, type Path, readSteps, setInStep, type WrittenStep } from "./step-source.ts";
import { TaskFields } from "./task-fields.tsx";
import { LengthField, WaitField } from "./wait-field.tsx";

const InviteFields = lazyPart(() => import("./invite-fields.tsx").then(({ InviteFields }) => InviteFields));

interface StepPanelProps {
  step: WrittenStep;
  source: string;
  names: Names;
  change: (text: string) => void;
  /** The step has another name now. */
  rename: (id: string) => void;
  remove: () => void;
  close: () => void;
  /** All steps: a name may stand once. */
  list: readonly WrittenStep[];
}

/** The main values of the selected step, without YAML. Each change is written into the YAML, where comments stay. */
export function StepPanel(props: StepPanelProps) {
  const { step, source, change, rename, remove, close, list } = props;
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  const set = (key: Path, value: unknown) => change(setInStep(source, step.path, key, value));
  const path = step.path.slice(0, -1);
  const index = Number(step.path.at(-1));
  const move = (to: number) => change(moveStep(source, step.path, path, to));
  const isLast = lengthAt(source, path) - 1 === index;
  const isTaken = list.filter(({ id }) => id === step.id).length > 1;
  return (
    <Sheet
      title={t("panel.title", { kind: t(`kind.${step.kind ?? "unknown"}`) })}
      beside={
        <Group gap={4}>
          <ActionIcon variant="default" aria-label={t("panel.up")} disabled={index === 0} onClick={() => move(index - 1)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t("panel.down")} disabled={isLast} onClick={() => move(index + 2)}>
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t("panel.remove")} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={common("close")} onClick={close}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      }
    >
      <Stack gap="sm">
        <Values {...props} set={set} />
        <TextInput
          label={t("panel.id")}
          description={t("panel.idHint")}
          value={step.id}
          error={isTaken ? t("panel.idTaken") : null}
          onChange={(event) => {
            const id = event.currentTarget.value;
            set(["id"], id);
            rename(id);
          }}
        />
        <Text size="xs" c="dimmed">
          {t("panel.keys")} <Kbd size="xs">Alt ↑</Kbd> <Kbd size="xs">Alt ↓</Kbd> <Kbd size="xs">Delete</Kbd>
        </Text>
      </Stack>
    </Sheet>
  );
}

function Values({ step, names, set }: StepPanelProps & { set: (key: Path, value: unknown) => void }) {
  const { t } = useTranslation("sequences");
  const own = step.kind === null ? undefined : step.value[step.kind];
  const inside: Record<string, unknown> = typeof own === "object" && own !== null ? { ...own } : {};
  const text = (key: string) => (typeof inside[key] === "string" ? inside[key] : "");
  const texts = (key: string) => [inside[key] ?? []].flat().map(String);
  const setText = (key: string) => (value: string) => set([step.kind ?? "", key], value === "" ? undefined : value);
  switch (step.kind) {
    case "send":
      return <MessageFields value={inside} names={names} set={(key, value) => set(["send", key], value)} />;
    case "wait":
      return <WaitField label={t("panel.wait")} value={typeof own === "string" ? own : ""} change={(value) => set(["wait"], value)} />;
    case "waitFor":
      return (
        <>
          <NamedField label={t("panel.event")} named={names.events} value={text("event")} change={setText("event")} />
          <LengthField label={t("panel.within")} value={text("within")} change={setText("within")} />
        </>
      );
    case "branch":
      return <Text size="sm">{t("panel.branch")}</Text>;
    case "invite":
      return (
        <Suspense fallback={<Loading />}>
          <InviteFields value={inside} names={names} set={(key, value) => set(["invite", ...key], value)} />
        </Suspense>
      );
    case "update":
      return (
        <>
          {(["tag", "untag"] as const).map((key) => (
            <TagsInput
              onKeyDownCapture={keepComposingEnter}
              key={key}
              label={t(`panel.${key}`)}
              value={texts(key)}
              onChange={(tags) => set(["update", key], tags.length === 0 ? undefined : tags.length === 1 ? tags[0] : tags)}
            />
          ))}
          <Select
            label={t("panel.stage")}
            clearable
            value={text("stage") || null}
            data={(["considering", "later", "none"] as const).map((value) => ({ value, label: t(`stage.${value}`) }))}
            onChange={(value) => setText("stage")(value ?? "")}
          />
        </>
      );
    case "task":
      return <TaskFields value={inside} names={names} set={(key, value) => set(["task", key], value)} />;
    case "exit":
      return (
        <TextInput
          label={t("panel.outcome")}
          description={t("panel.outcomeHint")}
          value={text("outcome")}
          onChange={(event) => setText("outcome")(event.currentTarget.value)}
        />
      );
    case null:
      return <Text size="sm">{t("panel.unknown")}</Text>;
  }
}

/** How many steps stand in a list. */
function lengthAt(source: string, path: Path): number {
  const walk = (steps: readonly WrittenStep[]): number | undefined => {
    for (const step of steps) {
      for (const way of step.ways) {
        const found = way.path.join("/") === path.join("/") ? way.steps.length : walk(way.steps);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  const steps = readSteps(source) ?? [];
  return path.length === 1 ? steps.length : (walk(steps) ?? 0);
}
