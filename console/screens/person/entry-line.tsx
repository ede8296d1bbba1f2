import { Text } from "@mantine/core";
import { IconHandFinger, IconMailOff, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { ChannelMark } from "../../parts/marks.tsx";
import { writeShortDay } from "../../parts/when.tsx";
import { AsSent } from "./as-sent.tsx";
import classes from "./person.module.css";
import { Why } from "./why.tsx";

interface EntryLineProps {
  leadId: string;
  entry: TimelineEntry;
  /** The first of its day: the day stands before its time. */
  isNewDay: boolean;
}

/** One line of what happened. Its whole reason is one press away, and what was sent another. */
export function EntryLine({ leadId, entry, isNewDay }: EntryLineProps) {
  const { t } = useTranslation("person");
  const { zone } = useSession();
  const maySeeSends = useMay("sends:read");
  const [open, setOpen] = useState<"why" | "sent" | null>(null);
  const at = new Date(entry.at);
  return (
    <li className={classes.line}>
      <time className={classes.at} dateTime={entry.at}>
        {isNewDay && <span className={classes.day}>{writeShortDay(at, zone)}</span>}
        {writeTime(at, zone)}
      </time>
      <Mark entry={entry} />
      <div>
        <div>
          {entry.text}
          {entry.count > 1 && (
            <Text span size="sm" c="dimmed">
              {" "}
              {t("timeline.times", { count: entry.count })}
            </Text>
          )}
        </div>
        <div className={classes.under}>
          <button
            type="button"
            className={classes.link}
            aria-expanded={open === "why"}
            onClick={() => setOpen(open === "why" ? null : "why")}
          >
            {t("timeline.why")}
          </button>
          {entry.sendId !== null && maySeeSends && (
            <button type="button" className={classes.link} onClick={() => setOpen("sent")}>
              {t("timeline.asSent")}
            </button>
          )}
        </div>
        {open === "why" && <Why leadId={leadId} entry={entry.id} kind={entry.kind} />}
        {open === "sent" && entry.sendId !== null && <AsSent sendId={entry.sendId} close={() => setOpen(null)} />}
      </div>
    </li>
  );
}

/** What kind of line it is: by its channel where something was sent, else who acted. */
function Mark({ entry: { kind, channel } }: { entry: TimelineEntry }) {
  const { t } = useTranslation("person");
  if (kind === "received" && channel !== null) return <ChannelMark channel={channel} />;
  const Icon = kind === "notSent" ? IconMailOff : kind === "staff" ? IconUser : IconHandFinger;
  const color = kind === "notSent" ? "var(--paused)" : kind === "staff" ? "var(--person)" : "var(--accent)";
  return <Icon size={17} stroke={1.6} color={color} role="img" aria-label={t(`timeline.kinds.${kind}`)} style={{ marginTop: "0.3rem" }} />;
}

function writeTime(at: Date, zone: string): string {
  return new Intl.DateTimeFormat(languageNow() === "ja" ? "ja" : "en-GB", { timeZone: zone, hour: "numeric", minute: "2-digit" }).format(
    at,
  );
}
