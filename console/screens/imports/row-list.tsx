import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { getImportsIdRows } from "../../api/generated/imports.ts";
import { useMay } from "../../app/session.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { Failure, Loading } from "../../parts/states.tsx";
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
  const { t } = useTranslation(["imports", "common"]);
  const mayReadPeople = useMay("people:read");
  const { pages: list } = usePaged(["imports", importId, "rows", outcome], (page, options) =>
    getImportsIdRows(importId, { ...page, outcome }, options),
  );
  if (list.isPending) return <Loading lines={3} />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(isRunning ? "issues.noneYet" : isKept ? "rows.none" : "rows.notKept")}
      </Text>
    );
  return (
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
      {list.hasNextPage && (
        <Button variant="subtle" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("list.more", { ns: "common" })}
        </Button>
      )}
    </>
  );
}
