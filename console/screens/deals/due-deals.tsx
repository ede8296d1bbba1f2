import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getDeals } from "../../api/generated/deals.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure } from "../../parts/states.tsx";
import { dayOf } from "../consultations/days.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { DealState } from "./deal-state.tsx";
import classes from "./deals.module.css";
import { NextAct } from "./next-act.tsx";

/** The most urgent that stand on Today; the rest is one click away. */
const SHOWN = 5;

/** Today's deals: those whose next date is today or has passed, then those that nobody takes care of. Nothing stands here without any. */
export function DueDeals() {
  const { t } = useTranslation(["deals", "common"]);
  const { zone } = useSession();
  const nextUntil = dayOf(businessNow(), zone);
  const due = useQuery({
    queryKey: ["deals", "today", "due", nextUntil],
    queryFn: ({ signal }) => getDeals({ state: "open", nextUntil, limit: SHOWN }, { signal }),
  });
  const loose = useQuery({
    queryKey: ["deals", "today", "loose"],
    queryFn: ({ signal }) => getDeals({ loose: "true", limit: SHOWN }, { signal }),
  });
  const failed = [due, loose].find(({ error }) => error);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  const items = [...(due.data?.items ?? []), ...(loose.data?.items ?? [])];
  const shown = items.filter((one, index) => items.findIndex(({ id }) => id === one.id) === index);
  if (shown.length === 0) return null;
  return (
    <Sheet
      title={t("today.title")}
      beside={
        <>
          <LinkAnchor to="/deals" search={{ view: "list", due: true }} size="sm">
            {t("today.due")}
          </LinkAnchor>
          <LinkAnchor to="/deals" search={{ view: "list", loose: true }} size="sm">
            {t("today.loose")}
          </LinkAnchor>
        </>
      }
    >
      <ul className={classes.rows}>
        {shown.map((deal) => (
          <li key={deal.id} className={classes.row}>
            <div className={classes.who}>
              <LinkAnchor to={`/deals/${deal.id}`} fw={600}>
                {deal.leadName ?? t("person.nameless", { ns: "common" })}
              </LinkAnchor>
              <Text size="xs" c="dimmed">
                {titleOf(deal.title) || deal.offerKey}
              </Text>
              <NextAct deal={deal} />
            </div>
            {deal.isLoose && <DealState deal={deal} />}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
