import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { getImportsIdRows } from "../../api/generated/imports.ts";
import { useMay } from "../../app/session.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { ShortList } from "../../parts/short-list.tsx";
import classes from "./imports.module.css";
import type { outcomes } from "./search.ts";

interface RowListProps {
  importId: string;
  outcome: (typeof outcomes)[number];
  isRunning: boolean;
  /** False: the import is of a release that kept no rows. */
  isKept: boolean;
}

/** The rows that were read with one outcome, in the order of the file, and whom each is about. */
export function RowList({ importId, outcome, isRunning, isKept }: RowListProps) {
  const { t } = useTranslation("imports");
  const mayReadPeople = useMay("people:read");
  const list = usePaged(["imports", importId, "rows", outcome], (page, options) =>
    getImportsIdRows(importId, { ...page, outcome }, options),
  );
  const empty = (
    <Text size="sm" c="dimmed">
      {t(isRunning ? "issues.noneYet" : isKept ? "rows.none" : "rows.notKept")}
    </Text>
  );
  return (
    <ShortList list={list} empty={empty}>
      {(rows) => (
        <>
          {outcome === "added" && mayReadPeople && (
            <LinkAnchor to="/people" search={{ importId }} size="sm">
              {t("rows.inPeople")}
            </LinkAnchor>
          )}
          <ul className={classes.bad}>
            {rows.map(({ row, line, leadId, leadName }) => (
              <li key={row}>
                <Group gap="sm" wrap="nowrap">
                  <b>{t("issues.line", { line })}</b>
                  <LeadLink id={leadId} name={leadName} />
                </Group>
              </li>
            ))}
          </ul>
        </>
      )}
    </ShortList>
  );
}
