import { Alert, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OfferSessionWithGuests } from "../../api/generated/routes.schemas.ts";
import { getSessionsId, postSessionsIdCancel, postSessionsIdCount } from "../../api/generated/sessions.ts";
import { useMay, useSession } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { businessNow } from "../../parts/clock.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When, writeInstant } from "../../parts/when.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { CheckIn } from "./check-in.tsx";
import { EditSession } from "./edit-session.tsx";
import { FollowUp } from "./follow-up.tsx";
import { Guests, isDoorOpen } from "./guests.tsx";
import { titleOf } from "./offer-titles.ts";
import { SessionState } from "./session-state.tsx";
import classes from "./sessions.module.css";
import { WaitingList } from "./waiting-list.tsx";

/** One date: who comes, who waits, and, on the day, who is there. */
export function SessionScreen() {
  const { t } = useTranslation("sessions");
  const { sessionId } = useParams({ from: "/shell/sessions/$sessionId" });
  const session = useQuery({ queryKey: ["sessions", sessionId], queryFn: ({ signal }) => getSessionsId(sessionId, { signal }) });
  if (session.isPending) return <Loading />;
  if (session.error) return <Failure error={session.error} retry={session.refetch} />;
  return (
    <>
      <LinkAnchor to="/sessions" search={lastSearchOf("/sessions")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown session={session.data} />
    </>
  );
}

function Shown({ session }: { session: OfferSessionWithGuests }) {
  const { t } = useTranslation("sessions");
  const { open } = useSearch({ from: "/shell/sessions/$sessionId" });
  const navigate = useNavigate({ from: "/sessions/$sessionId" });
  const queries = useQueryClient();
  const mayWrite = useMay("sessions:write");
  const { zone } = useSession();
  const [cancels, cancel] = useDisclosure(false);
  const [counts, count] = useDisclosure(false);
  const { id, revision, state, startsAt, standsStill, taken, seats } = session;
  const refresh = () => queries.invalidateQueries({ queryKey: ["sessions"] });
  const isLive = state !== "done" && state !== "cancelled";
  const hasBegun = new Date(startsAt) <= businessNow();
  const unmarked = session.guests.filter((guest) => guest.state === "booked").length;
  return (
    <>
      <PageHead
        title={`${titleOf(session.title)} ${writeInstant(startsAt, session.zone)}`}
        actions={
          mayWrite &&
          isLive && (
            <>
              <Button variant="default" onClick={() => void navigate({ search: { open: "edit" } })}>
                {t("edit.open")}
              </Button>
              <Button variant="default" onClick={cancel.open}>
                {t("cancel.open")}
              </Button>
              {hasBegun && <Button onClick={count.open}>{t("count.open")}</Button>}
            </>
          )
        }
      >
        <span role="status">
          <SessionState session={session} />
        </span>
      </PageHead>
      {taken > seats && (
        <Alert color="orange" variant="light" mb="md">
          {t("over", { count: taken - seats })}
        </Alert>
      )}
      {standsStill !== null && (
        <Alert color="orange" variant="light" mb="md">
          {t(`still.${standsStill}`)}
        </Alert>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          <Guests session={session} mayWrite={mayWrite && isLive} refresh={refresh} />
        </div>
        <div className={classes.column}>
          {mayWrite && isLive && isDoorOpen(session) && <CheckIn sessionId={id} refresh={refresh} />}
          {state === "done" && <FollowUp sessionId={id} mayWrite={mayWrite} />}
          <Sheet title={t("facts")}>
            <dl className={classes.facts}>
              <dt>{t("starts")}</dt>
              <dd>
                <When at={startsAt} zone={session.zone} />
                {session.zone !== zone && ` (${session.zone})`}
              </dd>
              <dt>{t("ends")}</dt>
              <dd>
                <When at={session.endsAt} zone={session.zone} />
              </dd>
              <dt>{t("seats")}</dt>
              <dd>{t("seatsOf", { taken, seats })}</dd>
              <dt>{t("closes")}</dt>
              <dd>
                <When at={session.closesAt} />
              </dd>
              <dt>{t("changeUntil")}</dt>
              <dd>
                <When at={session.changeUntil} />
              </dd>
              {session.place !== "" && (
                <>
                  <dt>{t("place")}</dt>
                  <dd>{session.place}</dd>
                </>
              )}
              {session.joinUrl !== "" && (
                <>
                  <dt>{t("joinUrl")}</dt>
                  <dd>{session.joinUrl}</dd>
                </>
              )}
            </dl>
          </Sheet>
          <WaitingList session={session} mayWrite={mayWrite && isLive} refresh={refresh} />
        </div>
      </div>
      {open === "edit" && mayWrite && isLive && (
        <EditSession session={session} close={() => void navigate({ search: {}, replace: true })} refresh={refresh} />
      )}
      <AskReason
        opened={cancels}
        close={cancel.close}
        title={t("cancel.title")}
        explanation={t("cancel.explanation", { guests: session.guests.filter((guest) => guest.state === "booked").length })}
        action={t("cancel.action")}
        danger
        act={async (reason) => {
          await postSessionsIdCancel(id, { reason }, matchOf(revision));
          await refresh();
          tellDone(t("cancel.done"));
        }}
      />
      <AskReason
        opened={counts}
        close={count.close}
        title={t("count.title")}
        explanation={t("count.explanation", { count: unmarked })}
        action={t("count.action")}
        reasonIsOptional
        act={async () => {
          const { came } = await postSessionsIdCount(id).catch((error: unknown) => {
            tellFailed(error);
            throw error;
          });
          await refresh();
          tellDone(t("count.done", { count: came }));
        }}
      />
    </>
  );
}
