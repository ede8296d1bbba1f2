import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { EntryLine } from "./entry-line.tsx";
import classes from "./person.module.css";

/** What was not sent lately, and why, in a sentence that can be read out on the telephone. */
export function NotSent({ leadId, entries }: { leadId: string; entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation("person");
  return (
    <Sheet title={t("notSent.title")}>
      {entries.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("notSent.none")}
        </Text>
      ) : (
        <ol className={classes.lines}>
          {entries.slice(0, 3).map((entry) => (
            <EntryLine key={entry.id} leadId={leadId} entry={entry} isNewDay />
          ))}
        </ol>
      )}
      {entries.length > 3 && (
        <details>
          <summary className={classes.link}>{t("notSent.more", { count: entries.length - 3 })}</summary>
          <ol className={classes.lines}>
            {entries.slice(3).map((entry) => (
              <EntryLine key={entry.id} leadId={leadId} entry={entry} isNewDay />
            ))}
          </ol>
        </details>
      )}
    </Sheet>
  );
}
