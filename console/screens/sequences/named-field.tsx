import { Autocomplete, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { keepComposingEnter } from "../../parts/keys.ts";
import { type Named, nameIn } from "./step-names.ts";

interface NamedFieldProps {
  label: string;
  placeholder?: string;
  named: readonly Named[];
  value: string;
  error?: ReactNode;
  change: (value: string) => void;
}

/** A value of the YAML, chosen by what people call it; another one can be typed. */
export function NamedField({ label, placeholder, named, value, error, change }: NamedFieldProps) {
  const name = nameIn(named, value);
  return (
    <Autocomplete
      label={label}
      placeholder={placeholder}
      description={name === value ? undefined : name}
      inputWrapperOrder={["label", "input", "description", "error"]}
      onKeyDownCapture={keepComposingEnter}
      data={named.map((one) => one.value)}
      value={value}
      error={error}
      onChange={change}
      filter={({ options, search, limit }) => {
        // Whoever opens the list of a chosen value looks for another one.
        if (named.some((one) => one.value === search)) return options;
        const sought = search.trim().toLowerCase();
        const fits = (key: string) => `${key} ${nameIn(named, key)}`.toLowerCase().includes(sought);
        return options.filter((option) => "value" in option && fits(option.value)).slice(0, limit);
      }}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{nameIn(named, option.value)}</Text>
          <Text size="xs" c="dimmed">
            {option.value}
          </Text>
        </div>
      )}
    />
  );
}
