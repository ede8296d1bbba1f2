import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { Today as TodayAnswer } from "../../api/generated/routes.schemas.ts";
import { getToday } from "../../api/generated/today.ts";
import { lazyPart } from "../../app/lazy-part.tsx";
import { useMay, useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { businessNow } from "../../parts/clock.ts";
import { listLink, writeCount } from "../../parts/counted.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { countNeeds, Needs } from "./needs.tsx";
import { Outlook } from "./outlook.tsx";
import { Talks } from "./talks.tsx";
import { Tasks } from "./tasks.tsx";
import classes from "./today.module.css";

/** Comes after the rest: it is no part of the first load. */
const DueDeals = lazyPart(() => import("../deals/due-deals.tsx").then(({ DueDeals }) => DueDeals));

/** The first screen: one question at a time, then what needs mending, then what goes out and what came in. */
export function Today() {
  const { zone } = useSession();
  const mayReadDeals = useMay("deals:read");
  const today = useQuery({ queryKey: ["today"], queryFn: ({ signal }) => getToday({ signal }), refetchInterval: 60_000 });
  const day = new Intl.DateTimeFormat(languageNow() === "ja" ? "ja" : "en-GB", {
    timeZone: zone,
    month: "long",
    day: "numeric",
    weekday: "long",
  }).format(today.data ? new Date(today.data.at) : businessNow());
  return (
    <>
      <PageHead title={languageNow() === "ja" ? day.replace("日", "日 ") : day}>{today.data && <Sentence today={today.data} />}</PageHead>
      {today.isPending ? (
        <Loading />
      ) : today.error ? (
        <Failure error={today.error} retry={today.refetch} />
      ) : (
        <div className={classes.columns}>
          <div className={classes.column}>
            <Tasks today={today.data} />
            <Needs today={today.data} />
          </div>
          <div className={classes.column}>
            <Talks today={today.data} />
            {mayReadDeals && (
              <Suspense fallback={null}>
                <DueDeals />
              </Suspense>
            )}
            <Outlook today={today.data} />
          </div>
        </div>
      )}
    </>
  );
}

/** The three numbers, each of which leads to what it counts. */
function Sentence({ today }: { today: TodayAnswer }) {
  const { t } = useTranslation("today");
  const { overdue, dueToday } = today.needs;
  const people = overdue.count + dueToday.count;
  const mending = countNeeds(today);
  const mail = today.goesOut.find(({ channel }) => channel === "email");
  const line = today.goesOut.find(({ channel }) => channel === "line");
  const values = {
    people: writeCount({ count: people, more: overdue.more || dueToday.more }),
    mending,
    mail: mail ? writeCount(mail) : "0",
    line: line ? writeCount(line) : "0",
  };
  if (people === 0 && mending === 0 && (mail?.count ?? 0) + (line?.count ?? 0) === 0) return <>{t("sentenceQuiet")}</>;
  const tasks = { state: "open", dueBefore: today.to };
  return (
    <Trans
      t={t}
      i18nKey="sentence"
      count={people}
      values={values}
      components={{
        people: <LinkAnchor to="/tasks" search={tasks} fw={700} inherit />,
        mending: <Anchor href="#needs" fw={700} inherit />,
        mail: mail ? <LinkAnchor {...listLink(mail.list)} fw={700} inherit /> : <b />,
        line: line ? <LinkAnchor {...listLink(line.list)} fw={700} inherit /> : <b />,
      }}
    />
  );
}
