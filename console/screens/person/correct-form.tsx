import { Autocomplete, Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { patchLeadsId } from "../../api/generated/leads.ts";
import { Conflict, type Other } from "../../parts/conflict.tsx";
import { changedKeys, differencesOf, type Values } from "../../parts/differences.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { correctionOf, valuesOf } from "./correction.ts";
import { type LeadRead, readForCorrection } from "./lead-read.ts";
import { pageQuery, useRefresh } from "./reading.ts";

const zones = Intl.supportedValuesOf("timeZone");

export function CorrectForm({ leadId, first, close }: { leadId: string; first: LeadRead; close: () => void }) {
  const { t } = useTranslation(["person", "common"]);
  const refresh = useRefresh(leadId);
  const [read, setRead] = useState(first);
  const [values, setValues] = useState(() => valuesOf(first.lead));
  const [reason, setReason] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [other, setOther] = useState<(Other & { read: LeadRead }) | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const before = valuesOf(read.lead);
  const titles = new Map(useQuery(pageQuery(leadId)).data?.fields.map(({ key, title }) => [key, title]));
  const nameOfField = (key: string) =>
    key.startsWith("fields.") ? (titles.get(key.slice("fields.".length)) ?? key.slice("fields.".length)) : t(`correct.${key}`);
  const errors = error instanceof Problem ? error.byField() : {};

  const save = async (from: LeadRead, after: Values) => {
    if (changedKeys(valuesOf(from.lead), after).length === 0) {
      tellDone(t("correct.nothing"));
      return close();
    }
    if (reason.trim() === "") {
      setError(new Problem(400, { detail: t("reason.missing", { ns: "common" }) }, null));
      return reasonField.current?.focus();
    }
    setIsSaving(true);
    setError(null);
    try {
      await patchLeadsId(leadId, { ...correctionOf(from.lead, after), reason: reason.trim() }, from.match);
      await refresh();
      tellDone(t("correct.done"));
      close();
    } catch (refused) {
      if (refused instanceof Problem && refused.status === 412) await askWhich(refused, after);
      else setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  const askWhich = async (refused: Problem, mine: Values) => {
    try {
      const newest = await readForCorrection(leadId);
      setOther({ read: newest, differences: differencesOf(before, valuesOf(newest.lead), mine), changed: refused.body.changed });
    } catch (lost) {
      setError(lost);
    }
  };

  if (other !== null)
    return (
      <Conflict
        other={other}
        nameOf={nameOfField}
        isSaving={isSaving}
        back={() => setOther(null)}
        settle={(settled) => {
          const after = { ...valuesOf(other.read.lead), ...settled };
          setRead(other.read);
          setValues(after);
          setOther(null);
          void save(other.read, after);
        }}
      />
    );

  const field = (key: string) => ({
    label: nameOfField(key),
    value: values[key] ?? "",
    error: errors[key],
    autoComplete: "off",
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(key, event.currentTarget.value),
  });
  const set = (key: string, value: string) => setValues((all) => ({ ...all, [key]: value }));
  const fieldKeys = Object.keys(values).filter((key) => key.startsWith("fields."));
  const isElsewhere = error !== null && Object.keys(errors).every((key) => !(key in values));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(read, values);
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
          <TextInput data-autofocus {...field("familyName")} />
          <TextInput {...field("givenName")} />
          <TextInput {...field("familyKana")} />
          <TextInput {...field("givenKana")} />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <TextInput {...field("displayName")} />
          <Autocomplete
            {...field("honorific")}
            onChange={(value) => set("honorific", value)}
            data={["様", "さん", "先生", "御中"]}
            filter={({ options }) => options}
          />
        </SimpleGrid>
        <TextInput {...field("company")} />
        <SimpleGrid cols={2} spacing="sm">
          <Select
            label={nameOfField("language")}
            value={values.language ?? "ja"}
            allowDeselect={false}
            onChange={(value) => set("language", value ?? "ja")}
            data={["ja", "en"].map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <Autocomplete {...field("zone")} onChange={(value) => set("zone", value)} data={zones} limit={30} />
        </SimpleGrid>
        {fieldKeys.map((key) =>
          typeof read.lead.fields[key.slice("fields.".length)] === "boolean" ? (
            <Select
              key={key}
              label={nameOfField(key)}
              value={values[key] ?? ""}
              clearable
              onChange={(value) => set(key, value ?? "")}
              data={[
                { value: "true", label: t("facts.yes") },
                { value: "false", label: t("facts.no") },
              ]}
              error={errors[key]}
            />
          ) : (
            <TextInput key={key} {...field(key)} />
          ),
        )}
        <Textarea
          ref={reasonField}
          label={t("reason.label", { ns: "common" })}
          description={t("reason.kept", { ns: "common" })}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={
            isElsewhere ? sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" })) : undefined
          }
        />
        <Text size="xs" c="dimmed">
          {t("correct.hint")}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("save", { ns: "common" })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
