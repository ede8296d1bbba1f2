import { Group, Select, TagsInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { keepComposingEnter } from "../../parts/keys.ts";
import type { HeadFieldsProps } from "./head-fields.ts";
import type { WrittenEntry } from "./head-source.ts";
import { type Choices, conditionEdits, type Detail, detailsOf, eventEdits, isNamed } from "./head-words.ts";
import { NamedField } from "./named-field.tsx";
import { type Names, withWritten } from "./step-names.ts";
import { LengthField } from "./wait-field.tsx";

interface EntryFieldsProps extends HeadFieldsProps {
  names: Names;
  choices: Choices;
}

/** Who begins: by hand, or whoever does something, what exactly, and whether more than once. */
export function EntryFields({ head, set, setAll, take, fault, names, choices }: EntryFieldsProps) {
  const { t } = useTranslation("sequences");
  const { enter } = head;
  return (
    <>
      <Select
        label={t("head.enter")}
        allowDeselect={false}
        value={enter === null ? "manual" : "event"}
        data={(["manual", "event"] as const).map((value) => ({ value, label: t(`head.enters.${value}`) }))}
        onChange={(value) => {
          if (value === "event" && enter === null) set(["enter"], { on: "" });
          if (value === "manual" && enter !== null) take(["enter"], "manual", t("head.entryTaken"));
        }}
      />
      {enter !== null && (
        <>
          <NamedField
            label={t("head.on")}
            placeholder={t("head.chooseEvent")}
            named={names.events}
            value={enter.on}
            error={enter.on === "" ? t("head.onMissing") : fault("enter.on")}
            change={(on) =>
              setAll(
                eventEdits(
                  enter,
                  on,
                  names.events.some(({ value }) => value === on),
                ),
              )
            }
          />
          <Conditions enter={enter} set={set} setAll={setAll} fault={fault} choices={choices} />
          <Again again={enter.again} set={set} fault={fault} />
        </>
      )}
    </>
  );
}

interface PartProps extends Pick<HeadFieldsProps, "set" | "setAll" | "fault"> {
  enter: WrittenEntry;
  choices: Choices;
}

function Conditions({ enter, set, setAll, fault, choices }: PartProps) {
  const { on, where } = enter;
  const { t } = useTranslation("sequences");
  const details = detailsOf(on);
  const others = Object.entries(where).filter(([key]) => !details.some((detail) => detail === key));
  const put = (key: string, value: string) => set(["enter", "where", key], value === "" ? undefined : value);
  const field = (detail: Detail) => ({ label: t(`head.where.${detail}`), placeholder: t("head.any") });
  if (on === "") return null;
  return (
    <>
      <Group gap="xs" grow align="flex-start" preventGrowOverflow={false}>
        {details.map((detail) =>
          isNamed(detail, choices) ? (
            <Select
              {...field(detail)}
              key={detail}
              clearable
              searchable
              nothingFoundMessage={t("head.noneFound")}
              value={where[detail] ?? null}
              data={withWritten(choices[detail], where[detail] ?? "")}
              onChange={(value) => put(detail, value ?? "")}
            />
          ) : (
            <TextInput
              {...field(detail)}
              key={detail}
              value={where[detail] ?? ""}
              onChange={(event) => put(detail, event.currentTarget.value)}
            />
          ),
        )}
      </Group>
      <TagsInput
        label={t(details.length > 0 ? "head.otherConditions" : "head.conditions")}
        description={t("head.conditionsHint")}
        placeholder={others.length === 0 ? t("head.conditionSample") : ""}
        onKeyDownCapture={keepComposingEnter}
        inputWrapperOrder={["label", "input", "description", "error"]}
        error={fault("enter.where")}
        value={others.map(([key, value]) => `${key}=${value}`)}
        onChange={(typed) => setAll(conditionEdits(enter, typed))}
      />
    </>
  );
}

const againDefaults = { never: "never", always: "always", after: { after: "180 days" } } as const;

function Again({ again, set, fault }: Pick<PartProps, "set" | "fault"> & Pick<WrittenEntry, "again">) {
  const { t } = useTranslation("sequences");
  const kind = typeof again === "string" ? again : "after";
  const kinds = ["never", "after", "always"] as const;
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label={t("head.again")}
        flex="1 1 14rem"
        allowDeselect={false}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`head.agains.${value}`) }))}
        error={fault("enter.again")}
        onChange={(value) => {
          const next = kinds.find((one) => one === value);
          if (next !== undefined && next !== kind) set(["enter", "again"], againDefaults[next]);
        }}
      />
      {typeof again !== "string" && (
        <LengthField label={t("head.afterLength")} value={again.after} change={(length) => set(["enter", "again", "after"], length)} />
      )}
    </Group>
  );
}
