import { SegmentedControl, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { chooseLanguage, type Language, languageNow } from "../../app/words.ts";
import { Sheet } from "../../parts/sheet.tsx";
import classes from "./sign-in.module.css";

/** What those see who are not signed in: one sheet, and the choice of the language. */
export function EntryPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <Sheet>
        <Stack>
          <Title order={1} ta="center" className={classes.brand}>
            {t("brand")}
          </Title>
          {children}
          <SegmentedControl
            size="xs"
            aria-label={t("user.language")}
            value={languageNow()}
            onChange={(value) => void chooseLanguage(value as Language)}
            data={[
              { value: "ja", label: "日本語" },
              { value: "en", label: "English" },
            ]}
          />
        </Stack>
      </Sheet>
    </main>
  );
}
