import { Button, Group, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sender, Today } from "../../api/generated/routes.schemas.ts";
import { postSendersIdClearAlarm } from "../../api/generated/senders.ts";
import { getSendsUnknown } from "../../api/generated/sends.ts";
import { lazyPart } from "../../app/lazy-part.tsx";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { AskReason } from "../../parts/ask.tsx";
import { listLink, writeCount } from "../../parts/counted.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkButton } from "../../parts/links.tsx";
import { ChannelMark, StateMark } from "../../parts/marks.tsx";
import { ResolveSend } from "../../parts/resolve-send.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { Need } from "./need.tsx";
import classes from "./today.module.css";

/** They are rare, so they are no part of the first load. */
const ConversionAlarm = lazyPart(() => import("./conversion-alarm.tsx").then(({ ConversionAlarm }) => ConversionAlarm));
const LateItems = lazyPart(() => import("./late-items.tsx").then(({ LateItems }) => LateItems));
const RestoreHold = lazyPart(() => import("./restore-hold.tsx").then(({ RestoreHold }) => RestoreHold));

/** Unknown messages that are named here; the others stand in their list. */
const NAMED = 3;

/** What is counted, and leads to its list. */
const counted = [
  ["sessions", "parked"],
  ["incidents", "parked"],
  ["consultations", "parked"],
  ["care", "waiting"],
  ["imports", "paused"],
  ["campaigns", "parked"],
] as const;

/** In how many places somebody must do something. */
export function countNeeds({ needs }: Today): number {
  const { parked, unknown, alarms, imports, feeds, sessions, conversions, consultations, incidents, care, campaigns, restoreHold } = needs;
  return (
    parked.length +
    alarms.length +
    feeds.length +
    conversions.length +
    Number(unknown.count > 0) +
    Number(imports.count > 0) +
    Number(sessions.count > 0) +
    Number(consultations.count > 0) +
    Number(incidents.count > 0) +
    Number(care.count > 0) +
    Number(campaigns.count > 0) +
    Number(restoreHold !== null)
  );
}

export function Needs({ today }: { today: Today }) {
  const { t } = useTranslation("today");
  const { parked, unknown, alarms, feeds, conversions, restoreHold } = today.needs;
  return (
    <div id="needs">
      <Sheet title={t("needs")}>
        {countNeeds(today) === 0 ? (
          <Text size="sm" c="dimmed">
            {t("needsNothing")}
          </Text>
        ) : (
          <ul className={classes.rows}>
            {restoreHold && (
              <Suspense fallback={null}>
                <RestoreHold hold={restoreHold} />
              </Suspense>
            )}
            {alarms.map((sender) => (
              <Alarm key={sender.key} sender={sender} />
            ))}
            {feeds.map(({ consultant, name, code, since }) => (
              <Need
                key={consultant}
                action={
                  <LinkButton to="/settings/consultants" variant="default" size="compact-md">
                    {t("open")}
                  </LinkButton>
                }
              >
                <StateMark wraps tone="parked">
                  {t("feed", { name })}
                </StateMark>
                <Text size="sm" c="dimmed">
                  {t("feedWhy", { code })} <When at={since} />
                </Text>
              </Need>
            ))}
            {conversions.map((alarm) => (
              <Suspense key={alarm.sessionId} fallback={null}>
                <ConversionAlarm alarm={alarm} />
              </Suspense>
            ))}
            {parked.map(({ sequence, title, step, faultStep, fault, sentence, count, list }) => (
              <Need
                key={`${sequence} ${step} ${fault}`}
                action={
                  <LinkButton {...listLink(list)} variant="default" size="compact-md">
                    {t("open")}
                  </LinkButton>
                }
              >
                <StateMark wraps tone="parked">
                  {t("parked", { count, title, step: faultStep ?? step ?? "–" })}
                </StateMark>
                <Text size="sm" c="dimmed">
                  {sentence?.[languageNow()] ?? fault}
                </Text>
              </Need>
            ))}
            {unknown.count > 0 && (
              <>
                <Need
                  action={
                    <LinkButton {...listLink(unknown.list)} variant="default" size="compact-md">
                      {t("seeAll")}
                    </LinkButton>
                  }
                >
                  <StateMark wraps tone="paused">
                    {t("unknown", { count: unknown.count, shown: writeCount(unknown) })}
                  </StateMark>
                  <Text size="sm" c="dimmed">
                    {t("unknownWhy")}
                  </Text>
                </Need>
                <UnknownSends />
              </>
            )}
            {counted.map(
              ([kind, tone]) =>
                today.needs[kind].count > 0 && (
                  <Need
                    key={kind}
                    action={
                      <LinkButton {...listLink(today.needs[kind].list)} variant="default" size="compact-md">
                        {t("open")}
                      </LinkButton>
                    }
                  >
                    <StateMark wraps tone={tone}>
                      {t(kind, { count: today.needs[kind].count })}
                    </StateMark>
                    <Text size="sm" c="dimmed">
                      {t(`${kind}Why`)}
                    </Text>
                  </Need>
                ),
            )}
            {today.needs.lateItems.length > 0 && (
              <Suspense fallback={null}>
                <LateItems items={today.needs.lateItems} />
              </Suspense>
            )}
          </ul>
        )}
      </Sheet>
    </div>
  );
}

function UnknownSends() {
  const mayRead = useMay("sends:read");
  const { data } = useQuery({
    queryKey: ["sends", "unknown", "first"],
    queryFn: ({ signal }) => getSendsUnknown({ undecided: "true", limit: NAMED }, { signal }),
    enabled: mayRead,
  });
  return (data?.items ?? []).map((send) => (
    <Need key={send.id} action={<ResolveSend send={send} />}>
      <Group gap="xs" ps="md">
        <ChannelMark channel={send.channel} />
        <LeadLink id={send.leadId} name={send.leadName} />
        <Text size="sm" c="dimmed" component="span">
          {send.slot} · <When at={send.at} />
        </Text>
      </Group>
    </Need>
  ));
}

/** A sender that stands still until a person has solved the cause. */
function Alarm({ sender }: { sender: Sender }) {
  const { t } = useTranslation("today");
  const queries = useQueryClient();
  const mayClear = useMay("settings:write");
  const [isAsking, setIsAsking] = useState(false);
  const cause = t(`alarms.${sender.alarmCause ?? "down"}`);
  const clear = async (reason: string) => {
    await postSendersIdClearAlarm(sender.key, { reason });
    tellDone(t("alarmCleared", { name: sender.name }));
    await queries.invalidateQueries({ queryKey: ["today"] });
  };
  return (
    <Need
      action={
        mayClear && (
          <Button variant="default" size="compact-md" onClick={() => setIsAsking(true)}>
            {t("clearAlarm")}
          </Button>
        )
      }
    >
      <StateMark wraps tone="parked">
        {t("alarm", { name: sender.name })}
      </StateMark>
      <Text size="sm" c="dimmed">
        {cause} {sender.alarm}{" "}
        {sender.alarmSince && (
          <>
            · {t("since")} <When at={sender.alarmSince} />
          </>
        )}
      </Text>
      <AskReason
        opened={isAsking}
        close={() => setIsAsking(false)}
        title={t("clearAlarmTitle", { name: sender.name })}
        explanation={t("clearAlarmWhat")}
        action={t("clearAlarm")}
        act={clear}
      />
    </Need>
  );
}
