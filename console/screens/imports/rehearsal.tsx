import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { CountsOfRows, MailFacts } from "./counts.tsx";
import classes from "./imports.module.css";

interface RehearsalProps {
  report: ImportReport | null;
  /** Something was changed since. */
  isStale: boolean;
  actions: ReactNode;
}

/** What the import would do, before it does it. */
export function Rehearsal({ report, isStale, actions }: RehearsalProps) {
  const { t } = useTranslation("imports");
  return (
    <Sheet title={t("dry.title")}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("dry.hint")}
        </Text>
        {report && (
          <section aria-live="polite" style={isStale ? { opacity: 0.75 } : {}}>
            <Stack gap="md">
              {isStale && (
                <Text size="sm" c="var(--paused)" fw={600}>
                  {t("dry.stale")}
                </Text>
              )}
              <CountsOfRows counts={report} />
              <MailFacts facts={report} unread={report.unreadColumns} />
              {report.badRows.length > 0 && (
                <div>
                  <Title order={3}>
                    {t(report.badRows.length === report.bad ? "dry.allBad" : "dry.bad", {
                      shown: report.badRows.length,
                      count: report.bad,
                    })}
                  </Title>
                  <ul className={classes.bad}>
                    {report.badRows.map(({ row, line, reasons, cells }) => (
                      <li key={row}>
                        <b>{t("issues.line", { line })}</b> {reasons.join(t("comma"))}
                        <span className={classes.sample}>{cells.filter((cell) => cell !== "").join(" ｜ ")}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </Stack>
          </section>
        )}
        {actions}
      </Stack>
    </Sheet>
  );
}
