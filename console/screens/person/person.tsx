import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { lazyPart } from "../../app/lazy-part.tsx";
import { LinkButton } from "../../parts/links.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { Bookings } from "./bookings.tsx";
import { Contacts } from "./contacts.tsx";
import { Correct } from "./correct.tsx";
import { Evidence } from "./evidence.tsx";
import { Facts, OpenTasks } from "./facts.tsx";
import { Head } from "./head.tsx";
import { Holds } from "./holds.tsx";
import { Interests } from "./interests.tsx";
import { Journeys } from "./journeys.tsx";
import { NotSent } from "./not-sent.tsx";
import { Notes } from "./notes.tsx";
import classes from "./person.module.css";
import { pageQuery } from "./reading.ts";
import { Scores } from "./scores.tsx";
import { Tags } from "./tags.tsx";
import { Talks } from "./talks.tsx";
import { Timeline } from "./timeline.tsx";

const GONE = 410;

/** Comes after the rest, with its form. */
const Deals = lazyPart(() => import("./deals.tsx").then(({ Deals }) => Deals));
const GoalsCard = lazyPart(() => import("./goals.tsx").then(({ GoalsCard }) => GoalsCard));
const CareCard = lazyPart(() => import("./care.tsx").then(({ CareCard }) => CareCard));
const IncidentsCard = lazyPart(() => import("./incidents.tsx").then(({ IncidentsCard }) => IncidentsCard));
const BalanceCard = lazyPart(() => import("./papers.tsx").then(({ BalanceCard }) => BalanceCard));
const DeliveriesCard = lazyPart(() => import("./deliveries.tsx").then(({ DeliveriesCard }) => DeliveriesCard));
const PapersCard = lazyPart(() => import("./papers.tsx").then(({ PapersCard }) => PapersCard));

/** One lead: where they are and what comes next, what was not sent and why, what happened; beside it, who they are. */
export function Person() {
  const { t } = useTranslation(["person", "people"]);
  const { leadId } = useParams({ from: "/shell/people/$leadId" });
  const { open } = useSearch({ from: "/shell/people/$leadId" });
  const navigate = useNavigate({ from: "/people/$leadId" });
  const page = useQuery(pageQuery(leadId));
  // In one column the long history would stand before the telephone number, the tasks and the notes.
  const isNarrow = useMediaQuery("(max-width: 62em)", undefined, { getInitialValueInEffect: false });
  const close = () => void navigate({ search: ({ open: _, ...rest }) => rest, resetScroll: false });
  if (page.isPending) return <Loading lines={12} />;
  // Erased: no failure, and nothing comes of trying again.
  if (page.error instanceof Problem && page.error.status === GONE)
    return (
      <Empty
        title={page.error.message}
        action={
          <LinkButton to="/people" variant="light">
            {t("head.back")}
          </LinkButton>
        }
      />
    );
  if (page.error) return <Failure error={page.error} retry={page.refetch} />;
  const { lead, paths, notSent, scores, interests } = page.data;
  return (
    <>
      <Head page={page.data} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Journeys leadId={leadId} paths={paths} />
          <NotSent leadId={leadId} entries={notSent} />
          {!isNarrow && <Timeline leadId={leadId} />}
        </div>
        <div className={classes.column}>
          <OpenTasks page={page.data} />
          <Holds leadId={leadId} />
          <Contacts page={page.data} />
          <Bookings leadId={leadId} />
          <Talks leadId={leadId} />
          <Suspense fallback={null}>
            <GoalsCard leadId={leadId} />
            <Deals leadId={leadId} />
            <DeliveriesCard leadId={leadId} />
            <CareCard leadId={leadId} relation={lead.relation} />
            <IncidentsCard leadId={leadId} />
            <BalanceCard leadId={leadId} />
            <PapersCard leadId={leadId} />
          </Suspense>
          <Notes leadId={leadId} />
          {isNarrow && <Timeline leadId={leadId} />}
          <Scores scores={scores} />
          <Interests interests={interests} />
          <Tags leadId={leadId} tags={lead.tags} />
          <Facts page={page.data} />
        </div>
      </div>
      {open === "consents" && <Evidence leadId={leadId} close={close} />}
      {(open === "correct" || open === "fields") && <Correct leadId={leadId} beginsAtFields={open === "fields"} close={close} />}
    </>
  );
}
