import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getLeadsIdDeliveries } from "../../api/generated/deliveries.ts";
import { useMay } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure } from "../../parts/states.tsx";
import { writeDate } from "../deals/reading.ts";
import { DeliveryState } from "../deliveries/delivery-state.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./person.module.css";

/** The latest that stand here; the rest stands in the list. */
const SHOWN = 5;

/** What is delivered to the lead. Nothing stands here for somebody who has bought nothing of that kind. */
export function DeliveriesCard({ leadId }: { leadId: string }) {
  const { t } = useTranslation("deliveries");
  const mayRead = useMay("deliveries:read");
  const list = useQuery({
    queryKey: ["deliveries", "of", leadId],
    queryFn: ({ signal }) => getLeadsIdDeliveries(leadId, { limit: SHOWN }, { signal }),
    enabled: mayRead,
  });
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  if (!mayRead || list.data === undefined || list.data.items.length === 0) return null;
  return (
    <Sheet title={t("title")}>
      <ul className={classes.lines}>
        {list.data.items.map(({ id, title, offerKey, state, done, milestones, nextOn, nextTitle, overdue }) => (
          <li key={id}>
            <LinkAnchor to={`/deliveries/${id}`}>{titleOf(title) || offerKey}</LinkAnchor>
            <div>
              <DeliveryState state={state} />
            </div>
            <Text size="sm">{t("progressOf", { done, all: milestones })}</Text>
            {nextOn !== null && nextTitle !== null && (
              <Text size="xs" c={overdue > 0 ? "var(--parked)" : "dimmed"}>
                {t("nextIs", { day: writeDate(nextOn), title: titleOf(nextTitle) })}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {list.data.next && (
        <LinkAnchor to="/deliveries" search={{ lead: leadId }} size="sm">
          {t("all")}
        </LinkAnchor>
      )}
    </Sheet>
  );
}
