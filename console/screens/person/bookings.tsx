import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getLeadsIdBookings } from "../../api/generated/sessions.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./person.module.css";

/** Most that stand here; the rest is in the timeline. */
const SHOWN = 5;

/** The dates that the lead booked or waits for. Nothing stands here for one who never did. */
export function Bookings({ leadId }: { leadId: string }) {
  const { t } = useTranslation("person");
  const bookings = useQuery({ queryKey: ["sessions", "of", leadId], queryFn: ({ signal }) => getLeadsIdBookings(leadId, { signal }) });
  const items = bookings.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Sheet title={t("bookings.title")}>
      <ul className={classes.lines}>
        {items.slice(0, SHOWN).map(({ id, sessionId, title, startsAt, zone, state, satisfaction, alone, comment }) => (
          <li key={id}>
            <LinkAnchor to={`/sessions/${sessionId}`}>{titleOf(title)}</LinkAnchor>
            <Text size="xs" c="dimmed">
              <When at={startsAt} zone={zone} /> · {t(`bookings.states.${state}`, { defaultValue: state })}
              {satisfaction !== null && ` · ${t("bookings.rating", { satisfaction, alone: t(`bookings.alone.${alone}`) })}`}
            </Text>
            {comment !== null && comment !== "" && <Text size="sm">{comment}</Text>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
