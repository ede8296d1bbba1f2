import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { getImportsIdIssues } from "../../api/generated/imports.ts";
import { usePaged } from "../../parts/list-place.ts";
import { ShortList } from "../../parts/short-list.tsx";
import classes from "./imports.module.css";

interface IssueListProps {
  importId: string;
  severity: "bad" | "warning";
  headers: readonly string[];
  isRunning: boolean;
}

/** The rows with their reasons, in the order of the file. */
export function IssueList({ importId, severity, headers, isRunning }: IssueListProps) {
  const { t } = useTranslation("imports");
  const list = usePaged(["imports", importId, "issues", severity], (page, options) =>
    getImportsIdIssues(importId, { ...page, severity }, options),
  );
  const empty = (
    <Text size="sm" c="dimmed">
      {t(isRunning ? "issues.noneYet" : `issues.none.${severity}`)}
    </Text>
  );
  return (
    <ShortList list={list} empty={empty}>
      {(rows) => (
        <ul className={classes.bad}>
          {rows.map(({ row, line, reason, cells }) => (
            <li key={row}>
              <b>{t("issues.line", { line })}</b> {reason === "" ? t("issues.blanked") : reason}
              {cells && (
                <span className={classes.sample}>
                  {cells.flatMap((cell, index) => (cell === "" ? [] : [`${headers[index] ?? ""}: ${cell}`])).join(" ｜ ")}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </ShortList>
  );
}
