import { ActionIcon, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../../editors/problem-list.tsx";
import { isComposing } from "../../parts/keys.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { EntryFields } from "./entry-fields.tsx";
import { EventsField } from "./events-field.tsx";
import { FieldFault } from "./field-fault.tsx";
import type { HeadFaults } from "./head-faults.ts";
import type { HeadFieldsProps } from "./head-fields.ts";
import { setAllInHead, setEvents, setInHead, type WrittenHead } from "./head-source.ts";
import type { Choices } from "./head-words.ts";
import { LateFields } from "./late-fields.tsx";
import { categories } from "./search.ts";
import { type Names, withWritten } from "./step-names.ts";
import { WindowFields } from "./window-fields.tsx";

interface HeadPanelProps {
  head: WrittenHead;
  source: string;
  names: Names;
  choices: Choices;
  faults: HeadFaults;
  change: (text: string) => void;
  putBack: (before: string, after: string) => void;
  /** Shows a problem that belongs to no field. */
  show: (place: { from: number; to: number }) => void;
  close: () => void;
}

/** The settings of the whole sequence, without YAML. Each change is written into the YAML, where comments stay. */
export function HeadPanel({ head, source, names, choices, faults, change, putBack, show, close }: HeadPanelProps) {
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  // Whoever opens it by a key goes on in its first field.
  useEffect(() => {
    if (document.activeElement?.matches("[data-head]:focus-visible")) panel.current?.querySelector("input")?.focus();
  }, []);
  const fields: HeadFieldsProps = {
    head,
    set: (path, value) => change(setInHead(source, path, value)),
    setAll: (edits) => change(setAllInHead(source, edits)),
    take: (path, value, done) => {
      const after = setInHead(source, path, value);
      change(after);
      tellDone(done, async () => putBack(source, after), ["draft"]);
    },
    fault: (field) => {
      const own = faults.at(field);
      return own.length === 0 ? null : <FieldFault marks={own} />;
    },
  };
  const { set, fault } = fields;
  const closeByKey = (event: React.KeyboardEvent) => {
    // A list that is open takes the key for itself.
    const isList = event.target instanceof HTMLElement && event.target.getAttribute("aria-expanded") === "true";
    if (event.key !== "Escape" || isList || isComposing(event)) return;
    close();
    document.querySelector<HTMLElement>("[data-head]")?.focus();
  };
  const needsTopic = !["verification", "transactional"].includes(head.category);
  return (
    <div ref={panel} onKeyDownCapture={closeByKey}>
      <Sheet
        title={t("head.title")}
        beside={
          <ActionIcon variant="subtle" aria-label={common("close")} onClick={close}>
            <IconX size={16} />
          </ActionIcon>
        }
      >
        <Stack gap="sm">
          <TextInput
            label={t("new.title")}
            maxLength={200}
            required
            value={head.title}
            error={head.title.trim() === "" ? t("new.titleMissing") : fault("title")}
            onChange={(event) => set(["title"], event.currentTarget.value)}
          />
          <Select
            label={t("category")}
            description={head.category === "" ? undefined : t(`head.about.${head.category}`, { defaultValue: "" })}
            inputWrapperOrder={["label", "input", "description", "error"]}
            required
            allowDeselect={false}
            value={head.category || null}
            data={withWritten(
              categories.map((value) => ({ value, name: t(`categories.${value}`) })),
              head.category,
            )}
            error={fault("category")}
            onChange={(value) => set(["category"], value ?? head.category)}
          />
          <Select
            label={t("topic")}
            description={t(needsTopic ? "head.topicHint" : "head.topicFree")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            placeholder={t("head.choose")}
            required={needsTopic}
            clearable={!needsTopic}
            searchable
            nothingFoundMessage={t("head.noneFound")}
            value={head.topic || null}
            data={withWritten(choices.topic, head.topic)}
            error={fault("topic")}
            onChange={(value) => set(["topic"], value ?? undefined)}
          />
          <Title order={3}>{t("head.begins")}</Title>
          <EntryFields {...fields} names={names} choices={choices} />
          <Title order={3}>{t("head.ends")}</Title>
          {(["goal", "leave"] as const).map((key) => (
            <EventsField
              key={key}
              label={t(`head.${key}`)}
              description={t(`head.${key}Hint`)}
              placeholder={t("head.chooseEvents")}
              named={names.events}
              values={head[key]}
              error={fault(key)}
              change={(events) => change(setEvents(source, key, events))}
            />
          ))}
          <Title order={3}>{t("head.times")}</Title>
          <WindowFields {...fields} />
          <LateFields {...fields} />
          <Text size="xs" c="dimmed">
            {t("head.key", { key: head.key })}
          </Text>
          <ProblemList
            problems={faults.elsewhere.map((mark) => ({
              ...mark,
              place: t("yaml.place", { line: source.slice(0, mark.from).split("\n").length }),
              show: () => show(mark),
            }))}
          />
        </Stack>
      </Sheet>
    </div>
  );
}
