import { Button, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import type { CardProps } from "./deal.tsx";
import classes from "./deals.module.css";
import { EstimateDrawer } from "./estimate-drawer.tsx";
import { NewEstimate } from "./estimate-editor.tsx";
import { EstimateState } from "./estimate-state.tsx";
import { writeMoney } from "./money.ts";
import { paperNumber, writeDate } from "./reading.ts";

/** The estimates of a deal; each opens at the side. */
export function EstimatesCard(props: CardProps) {
  const { t } = useTranslation("deals");
  const { deal, mayWrite, open, show, refresh } = props;
  const { estimate } = useSearch({ from: "/shell/deals/$dealId" });
  const navigate = useNavigate({ from: "/deals/$dealId" });
  const shown = deal.estimates.find(({ id }) => id === estimate);
  const showOne = (id: string) => void navigate({ search: { estimate: id }, replace: true, resetScroll: false });
  return (
    <Sheet
      title={t("estimates.title")}
      beside={
        mayWrite && (
          <Button size="compact-md" onClick={() => show("estimate")}>
            {t("estimates.open")}
          </Button>
        )
      }
    >
      {deal.estimates.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("estimates.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {deal.estimates.map(({ id, number, state, title, currency, fromMinor, toMinor, expiresOn, sentAt, chosen }) => (
            <li key={id} className={classes.row}>
              <div className={classes.who}>
                <LinkAnchor to={`/deals/${deal.id}`} search={{ estimate: id }} fw={600}>
                  {t("estimates.numbered", { number: paperNumber(number), title })}
                </LinkAnchor>
                <Text size="sm">
                  {fromMinor !== null && writeMoney(fromMinor, currency)}
                  {toMinor !== null && toMinor !== fromMinor && `–${writeMoney(toMinor, currency)}`}
                  {chosen !== null && ` · ${t("estimates.chose", { title: chosen })}`}
                </Text>
                <Text size="xs" c="dimmed" component="div">
                  {t("estimates.until", { date: writeDate(expiresOn) })}
                  {sentAt !== null && (
                    <>
                      {` · ${t("estimates.sentAt")} `}
                      <When at={sentAt} />
                    </>
                  )}
                </Text>
              </div>
              <EstimateState state={state} />
            </li>
          ))}
        </ul>
      )}
      {open === "estimate" && mayWrite && <NewEstimate deal={deal} close={() => show()} made={showOne} refresh={refresh} />}
      {shown && (
        <EstimateDrawer key={shown.id} id={shown.id} mayWrite={mayWrite} close={() => show()} showOne={showOne} refresh={refresh} />
      )}
    </Sheet>
  );
}
