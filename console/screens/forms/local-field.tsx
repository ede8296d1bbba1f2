import { SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import classes from "./forms.module.css";

const languages = ["ja", "en"] as const;

interface LocalFieldProps {
  label: string;
  hint?: string;
  /** What it belongs to, where several stand on the screen. */
  of?: string;
  value: { ja?: string; en?: string } | undefined;
  change: (value: { ja?: string; en?: string }) => void;
  error: string | undefined;
  readOnly: boolean;
  longest: number;
  lines?: boolean;
}

/** A text in both languages of the public pages. Where one is empty, the page shows the other. */
export function LocalField({ label, hint, of, value = {}, change, error, readOnly, longest, lines = false }: LocalFieldProps) {
  const { t } = useTranslation("forms");
  const id = useId();
  return (
    <fieldset className={classes.local} aria-describedby={hint === undefined ? undefined : id}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p className={classes.hint} id={id}>
          {hint}
        </p>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6}>
        {languages.map((language) => {
          const shared = {
            lang: language,
            "aria-label": [of, label, t(`language.${language}`)].filter(Boolean).join(" "),
            leftSection: <span aria-hidden>{t(`languageMark.${language}`)}</span>,
            leftSectionWidth: 44,
            maxLength: longest,
            readOnly,
            value: value[language] ?? "",
            // One sentence for both, below the first.
            error: error === undefined ? undefined : language === "ja" ? error : true,
          };
          const typed = (text: string) => change({ ...value, [language]: text });
          return lines ? (
            <Textarea key={language} autosize minRows={2} {...shared} onChange={({ currentTarget }) => typed(currentTarget.value)} />
          ) : (
            <TextInput key={language} {...shared} onChange={({ currentTarget }) => typed(currentTarget.value)} />
          );
        })}
      </SimpleGrid>
    </fieldset>
  );
}
