import { Autocomplete, Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ifUnchanged, Problem } from "../../api/client.ts";
import { getGetLeadsIdUrl, patchLeadsId } from "../../api/generated/leads.ts";
import { Conflict, type Other } from "../../parts/conflict.tsx";
import { changedKeys, differencesOf, type Values } from "../../parts/differences.ts";
import { type KeptPlace, useKept } from "../../parts/kept.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { correctionOf, isNumber, typeOf, valuesOf } from "./correction.ts";
import { AddField, FieldInput } from "./field-inputs.tsx";
import { type LeadRead, readForCorrection } from "./lead-read.ts";
import { pageQuery, useRefresh } from "./reading.ts";

const zones = Intl.supportedValuesOf("timeZone");

interface CorrectFormProps {
  leadId: string;
  first: LeadRead;
  /** Opened to fill in a field that has no value yet. */
  beginsAtFields: boolean;
  kept: KeptPlace;
  close: () => void;
}

export function CorrectForm({ leadId, first, beginsAtFields, kept, close }: CorrectFormProps) {
  const { t } = useTranslation(["person", "common"]);
  const refresh = useRefresh(leadId);
  // What was typed is kept with what it was typed over: a change by another person meanwhile is still found.
  const [{ read, values }, setTyped] = useKept(kept, "typed", { read: first, values: valuesOf(first.lead) });
  const [reason, setReason] = useKept(kept, "reason", "");
  const [error, setError] = useState<unknown>(null);
  const [other, setOther] = useState<(Other & { read: LeadRead }) | null>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [added, setAdded] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const before = valuesOf(read.lead);
  const defined = (useQuery(pageQuery(leadId)).data?.fields ?? []).filter(({ type }) => type !== null);
  const nameOfField = (key: string) =>
    key.startsWith("fields.") ? (defined.find((field) => field.key === keyIn(key))?.title ?? keyIn(key)) : t(`correct.${key}`);
  const errors = { ...wrong, ...(error instanceof Problem && error.byField()) };
  const fieldKeys = Object.keys(values).filter((key) => key.startsWith("fields."));

  const save = async (from: LeadRead, after: Values) => {
    if (changedKeys(valuesOf(from.lead), after).length === 0) {
      tellDone(t("correct.nothing"));
      return close();
    }
    const notNumbers = fieldKeys.filter(
      (key) => (after[key] ?? "").trim() !== "" && typeOf(keyIn(key), from.lead, defined) === "number" && !isNumber(after[key] ?? ""),
    );
    setWrong(Object.fromEntries(notNumbers.map((key) => [key, t("correct.notNumber")])));
    if (notNumbers.length > 0) return;
    if (reason.trim() === "") {
      setError(new Problem(400, { detail: t("reason.missing", { ns: "common" }) }, null));
      return reasonField.current?.focus();
    }
    setIsSaving(true);
    setError(null);
    try {
      const saved = await patchLeadsId(leadId, { ...correctionOf(from.lead, after, defined), reason: reason.trim() }, from.match);
      // Of this save: should somebody save after it, the undo is refused instead of taking theirs away.
      const match = ifUnchanged(getGetLeadsIdUrl(leadId));
      await refresh();
      tellDone(t("correct.done"), async () => {
        await patchLeadsId(leadId, { ...correctionOf(saved, valuesOf(from.lead), defined), reason: t("positions.undo") }, match);
        await refresh();
      }, [`correct ${leadId}`]);
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
      const differences = differencesOf(before, valuesOf(newest.lead), mine);
      if (differences.length > 0) return setOther({ read: newest, differences, changed: refused.body.changed });
      // They have saved the same.
      await refresh();
      tellDone(t("correct.done"));
      close();
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
          setTyped({ read: other.read, values: after });
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
  const set = (key: string, value: string) => setTyped((now) => ({ ...now, values: { ...now.values, [key]: value } }));
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
          <TextInput {...(!beginsAtFields && { "data-autofocus": true })} {...field("familyName")} />
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
        {fieldKeys.map((key) => (
          <FieldInput
            key={key}
            label={nameOfField(key)}
            type={typeOf(keyIn(key), read.lead, defined)}
            value={values[key] ?? ""}
            error={errors[key]}
            takesFocus={key === added}
            change={(value) => set(key, value)}
          />
        ))}
        <AddField
          fields={defined.filter(({ key }) => !fieldKeys.includes(`fields.${key}`))}
          takesFocus={beginsAtFields}
          add={(key) => {
            set(`fields.${key}`, "");
            setAdded(`fields.${key}`);
          }}
        />
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

/** The key of a field, without the place in which it stands in the form. */
function keyIn(path: string): string {
  return path.slice("fields.".length);
}
