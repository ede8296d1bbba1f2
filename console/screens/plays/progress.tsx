import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PlayDetail } from "../../api/generated/routes.schemas.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { When } from "../../parts/when.tsx";
import { writeMoney } from "../deals/money.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./plays.module.css";

/** Where everybody is: the numbers come to all who are in it, and each leads to its people. */
export function Progress({ play: { id, members, states } }: { play: PlayDetail }) {
  const { t } = useTranslation("plays");
  const to = `/plays/${id}`;
  return (
    <dl className={classes.figures}>
      {states.map(({ state, count }) => (
        <div key={state}>
          <dt>{t(`memberStates.${state}`)}</dt>
          <dd>
            <LinkAnchor to={to} search={{ people: true, state }} fw={700}>
              {count}
            </LinkAnchor>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t("progress.members")}</dt>
        <dd>
          <LinkAnchor to={to} search={{ people: true, had: "joined" }} fw={700}>
            {members}
          </LinkAnchor>
        </dd>
      </div>
    </dl>
  );
}

/** What came of it, by the purchases that stand. */
export function Result({ play: { id, asked, answered, invited, sales, revenue } }: { play: PlayDetail }) {
  const { t } = useTranslation("plays");
  const to = `/plays/${id}`;
  const numbers = [
    ["asked", asked],
    ["answered", answered],
    ["invited", invited],
  ] as const;
  return (
    <>
      <dl className={classes.figures}>
        {numbers.map(([had, count]) => (
          <div key={had}>
            <dt>{t(`had.${had}`)}</dt>
            <dd>
              <LinkAnchor to={to} search={{ people: true, had }} fw={700}>
                {count}
              </LinkAnchor>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("result.sales")}</dt>
          <dd>{sales.length}</dd>
        </div>
        <div>
          <dt>{t("result.revenue")}</dt>
          <dd>{revenue.length === 0 ? "–" : revenue.map(({ currency, minor }) => writeMoney(minor, currency)).join(" + ")}</dd>
        </div>
      </dl>
      {sales.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t("result.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {sales.map((sale) => (
            <li key={sale.id} className={classes.row}>
              <div>
                <LeadLink id={sale.leadId} name={sale.leadName} />
                <Text size="xs" c="dimmed" component="div">
                  {titleOf(sale.title) || sale.offer} · <When at={sale.at} />
                </Text>
              </div>
              <Text size="sm" fw={600}>
                {writeMoney(sale.grossMinor, sale.currency)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
