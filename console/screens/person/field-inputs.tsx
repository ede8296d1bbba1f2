import { Select, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PersonField } from "./correction.ts";

interface FieldInputProps {
  label: string;
  /** text · number · date · boolean */
  type: string;
  value: string;
  error: string | undefined;
  /** It has just been added: what is typed next belongs here. */
  takesFocus: boolean;
  change: (value: string) => void;
}

/** One field of a person, in the form that its kind of value needs. */
export function FieldInput({ label, type, value, error, takesFocus, change }: FieldInputProps) {
  const { t } = useTranslation("person");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  if (type === "boolean")
    return (
      <Select
        ref={input}
        label={label}
        value={value}
        clearable
        clearButtonProps={{ "aria-label": t("correct.clear", { field: label }) }}
        onChange={(next) => change(next ?? "")}
        data={[
          { value: "true", label: t("facts.yes") },
          { value: "false", label: t("facts.no") },
        ]}
        error={error}
      />
    );
  return (
    <TextInput
      ref={input}
      label={label}
      {...(type === "date" && { type: "date" })}
      {...(type === "number" && { inputMode: "decimal" as const })}
      maxLength={1_000}
      autoComplete="off"
      value={value}
      error={error}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

interface AddFieldProps {
  /** Defined fields that the person has no value of. */
  fields: readonly PersonField[];
  takesFocus: boolean;
  add: (key: string) => void;
}

/** Brings a defined field into the form, to be filled in. */
export function AddField({ fields, takesFocus, add }: AddFieldProps) {
  const { t } = useTranslation(["person", "definitions"]);
  if (fields.length === 0) return null;
  return (
    <Select
      {...(takesFocus && { "data-autofocus": true })}
      label={t("correct.addField")}
      placeholder={t("correct.chooseField")}
      searchable
      nothingFoundMessage={t("correct.noField")}
      value={null}
      onChange={(key) => key !== null && add(key)}
      data={fields.map(({ key, title, type }) => ({
        value: key,
        label: t("correct.fieldOfType", { title, type: t(`fields.types.${type ?? "text"}`, { ns: "definitions" }) }),
      }))}
    />
  );
}
