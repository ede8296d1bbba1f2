import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PostBulkBodyAction } from "../../api/generated/routes.schemas.ts";
import { BulkPrepare, type BulkSet } from "./bulk-prepare.tsx";
import classes from "./people.module.css";
import type { PeopleFilter } from "./search.ts";

const atHand = ["pause", "resume", "tag", "hold"] as const;
// The one that cannot be taken back stands last.
const others = ["enrol", "untag", "release", "exit"] as const satisfies readonly PostBulkBodyAction[];

interface BulkBarProps {
  chosen: ReadonlySet<string>;
  filter: PeopleFilter;
  /** How many match the filter, in words; null while it is counted, or when all of them are shown. */
  matching: string | null;
  allShownAreChosen: boolean;
  clear: () => void;
  show: (bulkId: string) => void;
}

/** What can be done to those who are chosen, or to all that match: which of the two is always told. */
export function BulkBar({ chosen, filter, matching, allShownAreChosen, clear, show }: BulkBarProps) {
  const { t } = useTranslation("people");
  const [all, setAll] = useState(false);
  const [action, setAction] = useState<PostBulkBodyAction | null>(null);
  const isAll = all && allShownAreChosen && matching !== null;
  const set: BulkSet = isAll ? { filter } : { ids: [...chosen] };
  return (
    <div className={classes.bar} role="region" aria-label={t("bulk.bar")}>
      <b style={{ fontWeight: 600 }}>{isAll ? t("bulk.allChosen", { matching }) : t("bulk.chosen", { count: chosen.size })}</b>
      {allShownAreChosen && matching !== null && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(!isAll)}>
          {isAll ? t("bulk.onlyShown", { count: chosen.size }) : t("bulk.chooseAll", { matching })}
        </Button>
      )}
      <span style={{ flex: 1 }} />
      {atHand.map((one) => (
        <Button key={one} size="compact-sm" variant="default" onClick={() => setAction(one)}>
          {t(`bulk.actions.${one}.open`)}
        </Button>
      ))}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t("bulk.more")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((one) => (
            <Menu.Item key={one} onClick={() => setAction(one)} color={one === "exit" ? "red" : undefined}>
              {t(`bulk.actions.${one}.open`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {t("bulk.clear")}
      </Button>
      {action !== null && <BulkPrepare key={action} action={action} set={set} close={() => setAction(null)} show={show} />}
    </div>
  );
}
