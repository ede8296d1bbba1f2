import { Button, Group, Menu, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Enrolment, EnrolmentPath } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { CancelMessage } from "../../parts/cancel-message.tsx";
import { writeDuration } from "../../parts/duration.ts";
import { Legend } from "../../parts/legend.tsx";
import { ChannelMark, StateMark, type StateTone } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { When, writeInstant } from "../../parts/when.tsx";
import { Enrol } from "./enrol.tsx";
import { type Act, JourneyAct } from "./journey-act.tsx";
import { isMessageWaiting, messageNumber } from "./message-number.ts";
import classes from "./person.module.css";
import { pausesQuery } from "./reading.ts";
import { isNextAtOnce, StepBar, StepBarLegend } from "./step-bar.tsx";

const tones: Record<string, StateTone> = { running: "running", paused: "paused", parked: "parked", over: "done" };

/** Where the lead is now, what comes next and when; each journey with its controls. */
export function Journeys({ leadId, paths }: { leadId: string; paths: readonly EnrolmentPath[] }) {
  const { t } = useTranslation("person");
  const mayControl = useMay("people:control");
  const [enrols, enrol] = useDisclosure(false);
  const pauses = useQuery(pausesQuery(leadId));
  const pauseOf = (id: string) => pauses.data?.items.find((one) => one.id === id);
  // One that is over may still have a message that waits to go out.
  const isPast = ({ state, planned }: EnrolmentPath) => state === "over" && planned.length === 0;
  const present = paths.filter((path) => !isPast(path));
  const past = paths.filter(isPast);
  return (
    <Sheet
      title={t("now.title")}
      beside={
        <Group gap={4}>
          <Legend>
            <StepBarLegend />
          </Legend>
          {mayControl && (
            <Button size="compact-sm" variant="subtle" onClick={enrol.open}>
              {t("enrol.open")}
            </Button>
          )}
        </Group>
      }
    >
      {present.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("now.none")}
        </Text>
      )}
      {present.map((path) => (
        <Journey key={path.id} leadId={leadId} path={path} enrolment={pauseOf(path.id)} mayControl={mayControl} />
      ))}
      {past.length > 0 && (
        <details style={{ marginTop: "0.8rem" }}>
          <summary className={classes.link}>{t("now.past", { count: past.length })}</summary>
          {past.map((path) => (
            <Journey key={path.id} leadId={leadId} path={path} enrolment={undefined} mayControl={false} />
          ))}
        </details>
      )}
      <Enrol leadId={leadId} opened={enrols} close={enrol.close} />
    </Sheet>
  );
}

interface JourneyProps {
  leadId: string;
  path: EnrolmentPath;
  enrolment: Enrolment | undefined;
  mayControl: boolean;
}

function Journey({ leadId, path, enrolment, mayControl }: JourneyProps) {
  const { t } = useTranslation("person");
  const [act, setAct] = useState<Act | null>(null);
  const isStopped = path.state === "paused" || path.state === "parked";
  return (
    <article className={classes.journey} aria-label={path.title}>
      <Group justify="space-between" gap="xs">
        <Title order={3}>
          {path.title}{" "}
          <Text span size="xs" c="dimmed" ff="text">
            {t("now.version", { version: path.version })}
          </Text>
        </Title>
        <Text span size="sm">
          <StateMark tone={tones[path.state] ?? "done"}>
            {path.state === "over" ? t(`now.outcomes.${path.outcome ?? "completed"}`) : t(`now.states.${path.state}`)}
          </StateMark>
        </Text>
      </Group>
      <StepBar path={path} />
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: "1 1 18rem", fontSize: "0.93rem" }}>
          {path.state === "paused" && <PauseLine path={path} enrolment={enrolment} />}
          {path.state === "parked" && t("now.parked", { fault: enrolment?.faultSentence?.[languageNow()] ?? enrolment?.fault ?? "?" })}
          {path.state === "running" && <NextLine path={path} />}
          {path.planned.map((message) => (
            <PlannedLine key={message.id} path={path} message={message} />
          ))}
        </div>
        {mayControl && path.state !== "over" && (
          <Group gap={4}>
            {isStopped ? (
              <Button size="compact-sm" onClick={() => setAct("resume")}>
                {t("acts.resume.open")}
              </Button>
            ) : (
              <>
                <Button size="compact-sm" variant="default" onClick={() => setAct("pause")}>
                  {t("acts.pause.open")}
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => setAct("sendNow")}>
                  {t("acts.sendNow.open", { context: isMessageWaiting(path) ? undefined : "wait" })}
                </Button>
              </>
            )}
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button size="compact-sm" variant="subtle" aria-label={t("acts.more", { title: path.title })}>
                  <IconDots size={16} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(["skip", "move", "exit"] as const).map((one) => (
                  <Menu.Item key={one} onClick={() => setAct(one)} color={one === "exit" ? "red" : undefined}>
                    {t(`acts.${one}.open`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </Group>
        )}
      </Group>
      {path.obstacle !== null && path.state !== "over" && (
        <div className={classes.note}>
          {t(`now.obstacle.${path.obstacle.verdict}`, {
            number: messageNumber(path, path.obstacle.step),
            text: path.obstacle.text,
          })}
        </div>
      )}
      {act !== null && <JourneyAct key={act} act={act} leadId={leadId} path={path} close={() => setAct(null)} />}
    </article>
  );
}

/** What comes next and when. */
function NextLine({ path }: { path: EnrolmentPath }) {
  const { t } = useTranslation("person");
  if (path.next === null)
    return (
      <>
        {path.waitUntil !== null && (
          <>
            <When at={path.waitUntil} /> {t("now.endsWait")}
          </>
        )}{" "}
        {t("now.nothingAhead")}
      </>
    );
  const message = (
    <>
      <b style={{ fontWeight: 600 }}>{t("now.message", { number: messageNumber(path, path.next.step) })}</b>{" "}
      {path.next.channels.map((channel) => (
        <span key={channel} style={{ marginInlineEnd: "0.4rem" }}>
          <ChannelMark channel={channel} label />
        </span>
      ))}
    </>
  );
  if (path.waitUntil === null)
    return (
      <>
        {t("now.next")} {message} · {t("now.waitsForEvent")}
      </>
    );
  return (
    <>
      {t("now.next")} {message} ·{" "}
      <b style={{ fontWeight: 600 }}>
        <When at={path.waitUntil} />
      </b>
      {!isNextAtOnce(path) && ` ${t("now.goesOnThen")}`}
    </>
  );
}

/** A message that waits only for its sending time: it can be cancelled until it is taken. */
function PlannedLine({ path, message }: { path: EnrolmentPath; message: EnrolmentPath["planned"][number] }) {
  const { t } = useTranslation("person");
  const name = t("now.message", { number: messageNumber(path, message.step) });
  return (
    <Group gap="xs" mt={4}>
      <span>
        {t("now.planned")} <b style={{ fontWeight: 600 }}>{name}</b> <ChannelMark channel={message.channel} label /> ·{" "}
        {message.at === null ? t("now.plannedOpen") : <When at={message.at} />}
      </span>
      <CancelMessage id={message.id} name={`${path.title} ${name}`} />
    </Group>
  );
}

/** Until when, who, why, and what remains of the wait. */
function PauseLine({ path, enrolment }: { path: EnrolmentPath; enrolment: Enrolment | undefined }) {
  const { t } = useTranslation("person");
  const { zone } = useSession();
  const actorName = useActorName();
  const pause = enrolment?.pause;
  const until = enrolment?.pauseUntil ?? path.waitUntil;
  return (
    <>
      <div style={{ color: "var(--paused)" }}>
        {until === null ? t("now.pausedOpen") : t("now.pausedUntil", { until: writeInstant(until, zone) })}
      </div>
      {pause && (
        <Text size="sm" c="dimmed">
          {pause.reason !== null && `${t("now.reason", { reason: pause.reason })} `}
          {pause.by !== null && actorName(pause.by)}
          {pause.since !== null && (
            <>
              {t("now.comma")}
              <When at={pause.since} />
              {t("now.stop")}
            </>
          )}
          {pause.remainingMs !== null && ` ${t("now.remaining", { duration: writeDuration(pause.remainingMs) })}`}
        </Text>
      )}
    </>
  );
}
