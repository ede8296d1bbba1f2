import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionFollowUp } from "../../api/generated/routes.schemas.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { writeAverage } from "./causes.tsx";
import classes from "./sessions.module.css";

/** Answers that stand here before the others are asked for. */
const SHOWN = 5;

/** What guests said of a session: the counts, then each with what they wrote. */
export function Ratings({ ratings }: { ratings: SessionFollowUp["ratings"] }) {
  const { t } = useTranslation("follow-up");
  const [showsAll, setShowsAll] = useState(false);
  const { items, average, ...counts } = ratings;
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        {t("evidence.noRatings")}
      </Text>
    );
  return (
    <>
      <Text size="sm" mt="sm">
        {t("evidence.ratings", { ...counts, average: writeAverage(average) })}
      </Text>
      <ul className={classes.rows}>
        {items.slice(0, showsAll ? items.length : SHOWN).map(({ bookingId, leadId, leadName, satisfaction, alone, comment }) => (
          <li key={bookingId} className={classes.row}>
            <div className={classes.who}>
              <LeadLink id={leadId} name={leadName} />
              <Text size="xs" c="dimmed">
                {t("rating", { satisfaction, alone: t(`alone.${alone}`) })}
              </Text>
              {comment !== "" && <Text size="sm">{comment}</Text>}
            </div>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t("fewer") : t("all", { count: items.length })}
        </Button>
      )}
    </>
  );
}
