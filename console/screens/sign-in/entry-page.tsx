import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageChoice } from "../../app/language-choice.tsx";
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
          <LanguageChoice />
        </Stack>
      </Sheet>
    </main>
  );
}
