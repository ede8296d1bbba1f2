import { Autocomplete, type AutocompleteProps, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { languageNow } from "../app/words.ts";
import { useTagChoices } from "./people-choices.ts";

/** A tag: one of those that leads have, each with how many, or a new one. */
export function TagField(props: Omit<AutocompleteProps, "data">) {
  const { t } = useTranslation();
  const [wasOpened, setWasOpened] = useState(false);
  const choices = useTagChoices(props.value ?? "", wasOpened);
  const numberOf = (tag: string) => choices.find((one) => one.tag === tag);
  return (
    <Autocomplete
      {...props}
      data={choices.map(({ tag }) => tag)}
      // The server has found them, in any width and case.
      filter={({ options }) => options}
      onDropdownOpen={() => setWasOpened(true)}
      onFocus={() => setWasOpened(true)}
      renderOption={({ option }) => {
        const found = numberOf(option.value);
        return (
          <Group justify="space-between" wrap="nowrap" gap="xs" w="100%">
            <span>{option.value}</span>
            {found && (
              <Text span size="xs" c="dimmed">
                {t(found.exact ? "tagCount" : "tagCountAtLeast", { count: found.count, number: found.count.toLocaleString(languageNow()) })}
              </Text>
            )}
          </Group>
        );
      }}
    />
  );
}
