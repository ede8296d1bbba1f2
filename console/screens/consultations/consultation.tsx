import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getConsultationsId } from "../../api/generated/consultations.ts";
import type { ConsultationDetail } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { ChannelMark } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { CancelConsultation } from "./cancel-consultation.tsx";
import { ConsultationState } from "./consultation-state.tsx";
import classes from "./consultations.module.css";
import { timeOf } from "./days.ts";
import { MarkCard } from "./mark-card.tsx";
import { MoveConsultation } from "./move-consultation.tsx";
import { NotesCard } from "./notes-card.tsx";

/** One consultation: when and with whom, what was asked before, what was heard, what became of it. */
export function ConsultationScreen() {
  const { t } = useTranslation("consultations");
  const { consultationId } = useParams({ from: "/shell/consultations/$consultationId" });
  const consultation = useQuery({
    queryKey: ["consultations", consultationId],
    queryFn: ({ signal }) => getConsultationsId(consultationId, { signal }),
  });
  if (consultation.isPending) return <Loading />;
  if (consultation.error) return <Failure error={consultation.error} retry={consultation.refetch} />;
  return (
    <>
      <LinkAnchor to="/consultations" search={lastSearchOf("/consultations")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown consultation={consultation.data} />
    </>
  );
}

function Shown({ consultation }: { consultation: ConsultationDetail }) {
  const { t } = useTranslation(["consultations", "common"]);
  const { open } = useSearch({ from: "/shell/consultations/$consultationId" });
  const navigate = useNavigate({ from: "/consultations/$consultationId" });
  const mayWrite = useMay("consultations:write");
  const mayMark = useMay("consultations:mark");
  const { state, leadName, unmarked } = consultation;
  const name = leadName ?? t("person.nameless", { ns: "common" });
  const close = () => void navigate({ search: {}, replace: true });
  const isBooked = state === "booked";
  const hasTakenPlace = isBooked || state === "done" || state === "absent";
  return (
    <>
      <PageHead
        title={t("detail.title", { name, offer: titleOf(consultation.title) })}
        actions={
          mayWrite &&
          isBooked && (
            <>
              <Button variant={unmarked ? "default" : "filled"} onClick={() => void navigate({ search: { open: "move" } })}>
                {t("move.open")}
              </Button>
              <Button variant="default" onClick={() => void navigate({ search: { open: "cancel" } })}>
                {t("cancel.open")}
              </Button>
            </>
          )
        }
      >
        <span role="status">
          <ConsultationState consultation={consultation} />
        </span>
      </PageHead>
      <div className={classes.columns}>
        <div className={classes.side}>
          {hasTakenPlace && <MarkCard consultation={consultation} mayMark={mayMark} />}
          <NotesCard consultation={consultation} mayMark={mayMark} />
        </div>
        <div className={classes.side}>
          <Facts consultation={consultation} />
          <Asked consultation={consultation} />
          <Messages consultation={consultation} />
        </div>
      </div>
      {open === "move" && mayWrite && isBooked && (
        <MoveConsultation consultation={consultation} leadZone={consultation.leadZone} close={close} />
      )}
      {open === "cancel" && mayWrite && isBooked && <CancelConsultation consultation={consultation} close={close} />}
    </>
  );
}

/** When it is, in each zone that somebody of it lives in. */
function Facts({ consultation }: { consultation: ConsultationDetail }) {
  const { t } = useTranslation("consultations");
  const session = useSession();
  const { startsAt, endsAt, zone, leadZone, heldUntil, changeUntil, moves } = consultation;
  const span = (of: string) => (
    <>
      <When at={startsAt} zone={of} />–{timeOf(endsAt, of)}
    </>
  );
  return (
    <Sheet title={t("detail.facts")}>
      <dl className={classes.facts}>
        <dt>{t("lead")}</dt>
        <dd>
          <LeadLink id={consultation.leadId} name={consultation.leadName} />
        </dd>
        <dt>{t("when")}</dt>
        <dd>{span(session.zone)}</dd>
        {leadZone !== session.zone && (
          <>
            <dt>{t("detail.theirs")}</dt>
            <dd>
              {span(leadZone)} ({leadZone})
            </dd>
          </>
        )}
        {zone !== session.zone && (
          <>
            <dt>{t("detail.there")}</dt>
            <dd>
              {span(zone)} ({zone})
            </dd>
          </>
        )}
        <dt>{t("consultant")}</dt>
        <dd>{consultation.consultantName}</dd>
        {consultation.place !== "" && (
          <>
            <dt>{t("detail.place")}</dt>
            <dd>{consultation.place}</dd>
          </>
        )}
        {consultation.joinUrl !== "" && (
          <>
            <dt>{t("detail.joinUrl")}</dt>
            <dd>{consultation.joinUrl}</dd>
          </>
        )}
        {heldUntil !== null && (
          <>
            <dt>{t("detail.heldUntil")}</dt>
            <dd>
              <When at={heldUntil} />
            </dd>
          </>
        )}
        {changeUntil !== null && consultation.state === "booked" && (
          <>
            <dt>{t("detail.changeUntil")}</dt>
            <dd>
              <When at={changeUntil} />
            </dd>
          </>
        )}
        {moves > 0 && (
          <>
            <dt>{t("detail.moves")}</dt>
            <dd>{t("detail.movesTimes", { times: moves })}</dd>
          </>
        )}
      </dl>
    </Sheet>
  );
}

function Asked({ consultation: { asked } }: { consultation: ConsultationDetail }) {
  const { t } = useTranslation("consultations");
  return (
    <Sheet title={t("detail.asked")}>
      {asked.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("detail.nothingAsked")}
        </Text>
      ) : (
        <dl className={classes.asked}>
          {asked.map(({ key, label, answer }) => (
            <div key={key}>
              <dt>{titleOf(label) || key}</dt>
              <dd>{answer || <span style={{ color: "var(--soft)" }}>{t("detail.noAnswer")}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </Sheet>
  );
}

/** What the guest got and gets about it. */
function Messages({ consultation: { messages } }: { consultation: ConsultationDetail }) {
  const { t } = useTranslation("consultations");
  const mayRead = useMay("sends:read");
  return (
    <Sheet title={t("messages.title")}>
      {messages.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("messages.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {messages.map(({ id, what, channel, state, at, why, sendId }) => (
            <li key={id} className={classes.row}>
              <ChannelMark channel={channel} />
              <div className={classes.who}>
                <Text size="sm">
                  {sendId !== null && mayRead ? (
                    <LinkAnchor to="/sends" search={{ send: sendId }} size="sm">
                      {capital(what[languageNow()])}
                    </LinkAnchor>
                  ) : (
                    capital(what[languageNow()])
                  )}
                </Text>
                <Text size="xs" c="dimmed">
                  {t(`messages.states.${state}`)} · <When at={at} />
                </Text>
                {why && (
                  <Text size="xs" c="dimmed">
                    {t("messages.because", { why: why[languageNow()] })}
                  </Text>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

/** The words of messages stand in sentences elsewhere. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
