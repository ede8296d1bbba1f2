import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeliveryDetail } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./deliveries.module.css";

const MOST = 5;
const LOW = 2;

/** What they were asked, and what they said. */
export function RatingsCard({ delivery: { ratings } }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation("deliveries");
  return (
    <Sheet title={t("ratings.title")}>
      {ratings.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("ratings.none")}
        </Text>
      )}
      <ul className={classes.rows}>
        {ratings.map((rating) => (
          <li key={rating.id} className={classes.row}>
            <Text size="sm" fw={600}>
              {rating.milestoneTitle === null ? t("ratings.atEnd") : titleOf(rating.milestoneTitle)}
            </Text>
            <Answer rating={rating} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Answer({ rating: { score, worth, words, ratedAt, askedAt, closedAt } }: { rating: DeliveryDetail["ratings"][number] }) {
  const { t } = useTranslation("deliveries");
  if (score === null || ratedAt === null) {
    return (
      <Text size="xs" c="dimmed" component="div">
        {t(closedAt === null ? "ratings.asked" : "ratings.closed")} <When at={askedAt} />
      </Text>
    );
  }
  const isLow = score <= LOW || worth === false;
  return (
    <>
      <Text size="sm" c={isLow ? "var(--parked)" : undefined}>
        <span aria-hidden="true">
          {"★".repeat(score)}
          {"☆".repeat(MOST - score)}{" "}
        </span>
        {t("scoreOf", { score })}
        {worth !== null && ` · ${t(worth ? "ratings.worth" : "ratings.notWorth")}`}
      </Text>
      {words !== "" && (
        <Text size="sm" className={classes.said}>
          {words}
        </Text>
      )}
      <Text size="xs" c="dimmed" component="div">
        <When at={ratedAt} />
      </Text>
    </>
  );
}
