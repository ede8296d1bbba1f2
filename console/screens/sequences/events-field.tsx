import { Pill, TagsInput, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { keepComposingEnter } from "../../parts/keys.ts";
import { type Named, nameIn } from "./step-names.ts";

interface EventsFieldProps {
  label: string;
  description: string;
  placeholder: string;
  error: ReactNode;
  named: readonly Named[];
  values: readonly string[];
  change: (values: string[]) => void;
}

/** Several events, chosen by what people call them; those of other systems can be typed. */
export function EventsField({ named, values, change, placeholder, ...field }: EventsFieldProps) {
  return (
    <TagsInput
      {...field}
      placeholder={values.length === 0 ? placeholder : ""}
      inputWrapperOrder={["label", "input", "description", "error"]}
      onKeyDownCapture={keepComposingEnter}
      value={[...values]}
      data={named.map(({ value }) => value)}
      // Whoever types the name of an event means that one.
      onChange={(typed) => change([...new Set(typed.map((text) => named.find(({ name }) => name === text)?.value ?? text))])}
      filter={({ options, search }) => {
        const sought = search.trim().toLowerCase();
        const fits = (key: string) => `${key} ${nameIn(named, key)}`.toLowerCase().includes(sought);
        return options.filter((option) => "value" in option && !values.includes(option.value) && fits(option.value));
      }}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{nameIn(named, option.value)}</Text>
          <Text size="xs" c="dimmed">
            {option.value}
          </Text>
        </div>
      )}
      renderPill={({ option, onRemove, disabled }) => (
        <Pill withRemoveButton={!disabled} onRemove={onRemove} title={String(option.value)}>
          {nameIn(named, String(option.value))}
        </Pill>
      )}
    />
  );
}
