import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getPlaysId, postPlaysIdStop } from "../../api/generated/plays.ts";
import type { PlayDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { AskReason } from "../../parts/ask.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { PlayMark } from "./play-mark.tsx";
import { PlayPeople } from "./play-people.tsx";
import classes from "./plays.module.css";
import { Progress, Result } from "./progress.tsx";
import { OfferRows, ReasonRows } from "./rows.tsx";

/** One play: how far it is, what it brought, and who was left out. */
export function PlayScreen() {
  const { t } = useTranslation("plays");
  const { playId } = useParams({ from: "/shell/plays/$playId" });
  const search = useSearch({ from: "/shell/plays/$playId" });
  const play = useQuery({ queryKey: ["plays", "one", playId], queryFn: ({ signal }) => getPlaysId(playId, { signal }) });
  if (play.isPending) return <Loading />;
  if (play.error) return <Failure error={play.error} retry={play.refetch} />;
  if (search.people) return <PlayPeople play={play.data} search={search} />;
  return (
    <>
      <LinkAnchor to="/plays" size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown play={play.data} />
    </>
  );
}

function Shown({ play }: { play: PlayDetail }) {
  const { t } = useTranslation("plays");
  const { open } = useSearch({ from: "/shell/plays/$playId" });
  const navigate = useNavigate({ from: "/plays/$playId" });
  const queries = useQueryClient();
  const actorName = useActorName();
  const mayStop = useMay("plays:write") && play.state === "running";
  const show = (next: "stop" | undefined) => void navigate({ search: next ? { open: next } : {}, replace: true, resetScroll: false });
  const [to, people] = [`/plays/${play.id}`, { people: true }];
  const leftOut = play.parts.find(({ part }) => part === "not-now")?.count ?? 0;
  return (
    <>
      <PageHead
        title={play.reason || t("before.unnamed")}
        actions={
          mayStop && (
            <Button variant="default" onClick={() => show("stop")}>
              {t("stop.open")}
            </Button>
          )
        }
      >
        <PlayMark state={play.state} /> <When at={play.startedAt} /> · {actorName(play.actor)}
        <Text size="sm" component="div">
          {play.endedAt === null ? t("until") : t("endedAt")} <When at={play.endedAt ?? play.until} />
        </Text>
      </PageHead>
      <div className={classes.sheets}>
        <Sheet title={t("progress.title")}>
          <Progress play={play} />
        </Sheet>
        <Sheet title={t("result.title")}>
          <Result play={play} />
        </Sheet>
        <Sheet title={t("offers.title")}>
          <OfferRows offers={play.offers.map(({ members, ...offer }) => ({ ...offer, count: members }))} to={to} search={people} />
        </Sheet>
        {play.closed.length > 0 && (
          <Sheet title={t("closed.title")}>
            <ReasonRows reasons={play.closed} to={to} search={{ ...people, state: "closed" }} />
          </Sheet>
        )}
        {leftOut > 0 && (
          <Sheet title={t("leftOut.title")}>
            <ReasonRows reasons={play.leftOut} to={to} search={{ ...people, part: "not-now" }} />
          </Sheet>
        )}
      </div>
      {mayStop && (
        <AskReason
          opened={open === "stop"}
          close={() => show(undefined)}
          title={t("stop.title")}
          explanation={t("stop.what")}
          action={t("stop.action")}
          danger
          act={async (reason) => {
            try {
              await postPlaysIdStop(play.id, { reason }, matchOf(play.revision));
              tellDone(t("stop.done"));
            } finally {
              await queries.invalidateQueries({ queryKey: ["plays"] });
            }
          }}
        />
      )}
    </>
  );
}
