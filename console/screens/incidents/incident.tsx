import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getIncidentsId } from "../../api/generated/incidents.ts";
import type { IncidentDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { Acts } from "./acts.tsx";
import { HeldCard, LogCard } from "./cards.tsx";
import { Deadline, IncidentState } from "./incident-state.tsx";
import classes from "./incidents.module.css";
import type { IncidentSearch } from "./search.ts";

/** One incident: what went wrong, what the customer expects, what was done, what waits because of it. */
export function IncidentScreen() {
  const { t } = useTranslation("incidents");
  const { incidentId } = useParams({ from: "/shell/incidents/$incidentId" });
  const incident = useQuery({
    queryKey: ["incidents", "incident", incidentId],
    queryFn: ({ signal }) => getIncidentsId(incidentId, { signal }),
  });
  if (incident.isPending) return <Loading />;
  if (incident.error) return <Failure error={incident.error} retry={incident.refetch} />;
  return (
    <>
      <LinkAnchor to="/incidents" search={lastSearchOf("/incidents")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown incident={incident.data} />
    </>
  );
}

/** The act that comes next, and those that are possible besides. */
function actsOf({ state, rating }: IncidentDetail): readonly NonNullable<IncidentSearch["open"]>[] {
  switch (state) {
    case "open":
      return ["answer", "close"];
    case "apologised":
      return ["fix", "close"];
    case "fixed":
      return rating === null ? ["rating", "close", "reopen"] : ["close", "rating", "reopen"];
    case "closed":
      return ["reopen"];
  }
}

function Shown({ incident }: { incident: IncidentDetail }) {
  const { t } = useTranslation(["incidents", "common"]);
  const { open } = useSearch({ from: "/shell/incidents/$incidentId" });
  const navigate = useNavigate({ from: "/incidents/$incidentId" });
  const queries = useQueryClient();
  const mayWrite = useMay("incidents:write");
  const { leadId, leadName, title, severity, fatal, toldAt, state } = incident;
  const show = (what?: IncidentSearch["open"]) => void navigate({ search: what ? { open: what } : {}, replace: true, resetScroll: false });
  const refresh = () => queries.invalidateQueries({ queryKey: ["incidents"] });
  const possible = actsOf(incident);
  return (
    <>
      <PageHead
        title={t("detail.title", { name: leadName ?? t("person.nameless", { ns: "common" }) })}
        actions={
          mayWrite &&
          possible.map((act, place) => (
            <Button key={act} variant={place === 0 ? "filled" : "default"} onClick={() => show(act)}>
              {t(`acts.${act}.open`)}
            </Button>
          ))
        }
      >
        <span role="status">
          <IncidentState incident={incident} /> <Deadline incident={incident} />
        </span>
      </PageHead>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Sheet title={t("detail.what")}>
            <Text className={classes.words} mb="sm">
              {incident.what}
            </Text>
            <dl className={classes.facts}>
              <dt>{t("lead")}</dt>
              <dd>
                <LeadLink id={leadId} name={leadName} />
              </dd>
              <dt>{t("severity")}</dt>
              <dd>
                {titleOf(title) || severity}
                {fatal && ` · ${t("detail.fatal")}`}
              </dd>
              <dt>{t("told")}</dt>
              <dd>
                <When at={toldAt} />
              </dd>
              <dt>{t("detail.respondBy")}</dt>
              <dd>
                <When at={incident.respondBy} /> · {t(`answers.${incident.answer}`)}
              </dd>
              {incident.rating !== null && (
                <>
                  <dt>{t("detail.rating")}</dt>
                  <dd>{t(`ratings.${incident.rating}`)}</dd>
                </>
              )}
            </dl>
          </Sheet>
          <Sheet
            title={t("detail.expectation")}
            beside={
              mayWrite &&
              state !== "closed" && (
                <Button size="compact-md" variant="light" onClick={() => show("expectation")}>
                  {t("acts.expectation.open")}
                </Button>
              )
            }
          >
            <Text size="sm" className={classes.words}>
              {incident.expectation || t("detail.noExpectation")}
            </Text>
            {incident.expectation !== "" && incident.expectationConfirmedAt === null && (
              <Text size="xs" c="dimmed" mt={4}>
                {t("detail.unconfirmed")}
              </Text>
            )}
          </Sheet>
          <HeldCard incident={incident} />
        </div>
        <div className={classes.column}>
          <LogCard incident={incident} />
        </div>
      </div>
      {mayWrite && <Acts incident={incident} open={open} possible={possible} close={() => show()} refresh={refresh} />}
    </>
  );
}
