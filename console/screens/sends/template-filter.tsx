import { Select, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTyped } from "../../parts/typed.ts";
import { searchTemplates, type TemplateTitles, templateChoices } from "../templates/titles.ts";

interface TemplateFilterProps {
  titles: TemplateTitles;
  value: string | undefined;
  change: (template: string | undefined) => void;
}

/** Which template, chosen by its title; its key alone for those who may not read titles. */
export function TemplateFilter({ titles, value, change }: TemplateFilterProps) {
  const known = templateChoices(titles);
  if (known.length === 0) return <KeyField value={value} change={change} />;
  return <TitleField known={known} value={value} change={change} />;
}

function TitleField({ known, value, change }: Omit<TemplateFilterProps, "titles"> & { known: ReturnType<typeof templateChoices> }) {
  const { t } = useTranslation("sends");
  // What is gone may have been sent.
  const choices = value === undefined || known.some((one) => one.value === value) ? known : [...known, { value, label: value, titles: [] }];
  return (
    <Select
      label={t("template")}
      placeholder={t("templateSearch")}
      w="min(20rem, 100%)"
      clearable
      searchable
      nothingFoundMessage={t("templateNone")}
      value={value ?? null}
      data={choices}
      onChange={(chosen) => change(chosen ?? undefined)}
      filter={({ options, search }) => {
        // Whoever opens the list of a chosen one looks for another.
        if (choices.some(({ value: own, label }) => own === value && label === search)) return options;
        const found = new Set(searchTemplates(choices, search).map((one) => one.value));
        return options.filter((option) => "value" in option && found.has(option.value));
      }}
      renderOption={({ option }) => {
        const titlesOfOne = choices.find((one) => one.value === option.value)?.titles ?? [];
        return (
          <div>
            {titlesOfOne.map((title) => (
              <Text key={title} size="sm">
                {title}
              </Text>
            ))}
            <Text size="xs" c="dimmed">
              {option.value}
            </Text>
          </div>
        );
      }}
    />
  );
}

function KeyField({ value, change }: Omit<TemplateFilterProps, "titles">) {
  const { t } = useTranslation("sends");
  const [typed, setTyped] = useTyped(value ?? "", (text) => change(text === "" ? undefined : text));
  return (
    <TextInput
      label={t("template")}
      placeholder={t("any")}
      w="14rem"
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
