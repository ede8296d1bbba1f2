import { Menu, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LanguageChoice } from "./language-choice.tsx";

/** Language and looks, in the menu of the one who is signed in. */
export function UserChoices() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t("user.language")}</Menu.Label>
      <LanguageChoice mx="sm" mb="xs" />
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
