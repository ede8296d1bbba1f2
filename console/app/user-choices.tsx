import { Menu, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { chooseLanguage, type Language, languageNow } from "./words.ts";

/** Language and looks, in the menu of the one who is signed in. */
export function UserChoices() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t("user.language")}</Menu.Label>
      <SegmentedControl
        mx="sm"
        mb="xs"
        size="xs"
        aria-label={t("user.language")}
        value={languageNow()}
        onChange={(value) => void chooseLanguage(value as Language)}
        data={[
          { value: "ja", label: "日本語" },
          { value: "en", label: "English" },
        ]}
      />
      <Menu.Label>{t("user.looks")}</Menu.Label>
      <SegmentedControl
        mx="sm"
        mb="xs"
        size="xs"
        aria-label={t("user.looks")}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as "light" | "dark" | "auto")}
        data={(["auto", "light", "dark"] as const).map((value) => ({ value, label: t(`looks.${value}`) }))}
      />
    </>
  );
}
