import { IconAlertCircle, IconSettings } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import classes from "./flow.module.css";
import type { WrittenHead } from "./head-source.ts";
import { type Choices, headLines } from "./head-words.ts";
import type { Names } from "./step-names.ts";

interface HeadCardProps {
  head: WrittenHead;
  names: Names;
  choices: Choices;
  /** How many errors and warnings stand above the steps. */
  faults: number;
  isSelected: boolean;
  select: () => void;
  /** People may be added. */
  isPublished: boolean;
}

/** What the sequence is, who begins it and what ends it, as it is written; and where to add people by hand. */
export function HeadCard({ head, names, choices, faults, isSelected, select, isPublished }: HeadCardProps) {
  const { t } = useTranslation("sequences");
  const mayAdd = useMay("people:control") && isPublished;
  return (
    <div className={classes.card} data-kind="head" data-selected={isSelected}>
      <button type="button" className={classes.what} aria-pressed={isSelected} data-head onClick={select}>
        <span className={classes.marks}>
          <IconSettings size={16} stroke={1.7} aria-hidden />
        </span>
        <span>
          <span className={classes.id}>
            {t("head.title")}
            {faults > 0 && (
              <span className={classes.fault}>
                <IconAlertCircle size={14} aria-hidden /> {t("flow.faults", { count: faults })}
              </span>
            )}
          </span>
          <span className={classes.sentence}>{head.title || t("head.untitled")}</span>
          {headLines(head, names, choices, t).map((line) => (
            <span key={line} className={classes.line}>
              {line}
            </span>
          ))}
        </span>
      </button>
      {mayAdd && head.enter === null && (
        <LinkAnchor to="/people" size="sm" mih={24} ms="auto">
          {t("start.addPeople")}
        </LinkAnchor>
      )}
    </div>
  );
}
