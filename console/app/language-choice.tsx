import { SegmentedControl, type SegmentedControlProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { chooseLanguage, type Language, languageNow } from "./words.ts";

/** The language of the console, each under its own name. */
export function LanguageChoice(props: Pick<SegmentedControlProps, "mx" | "mb">) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("user.language")}
      value={languageNow()}
      onChange={(value) => void chooseLanguage(value as Language)}
      data={[
        { value: "ja", label: "日本語" },
        { value: "en", label: "English" },
      ]}
      {...props}
    />
  );
}
