import { IconBrandLine, IconMail, IconPhone } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./marks.module.css";

const channels = {
  email: { icon: IconMail, color: "var(--mail)" },
  line: { icon: IconBrandLine, color: "var(--line-channel)" },
  person: { icon: IconPhone, color: "var(--person)" },
} as const;

/** The channel by its shape, its colour and its name: never by colour alone. */
export function ChannelMark({ channel, label = false }: { channel: string; label?: boolean }) {
  const { t } = useTranslation();
  const known = Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : channels.person;
  const Icon = known.icon;
  return (
    <span className={classes.mark} style={{ color: known.color }}>
      <Icon
        size={16}
        stroke={1.7}
        aria-hidden={label}
        role={label ? undefined : "img"}
        aria-label={label ? undefined : t(`channel.${channel}`)}
      />
      {label && t(`channel.${channel}`)}
    </span>
  );
}

export type StateTone = "running" | "waiting" | "paused" | "parked" | "done";

/** State of a running thing: a shape with its words. */
export function StateMark({ tone, wraps = false, children }: { tone: StateTone; wraps?: boolean; children: ReactNode }) {
  return (
    <span className={classes.state} data-tone={tone} data-wraps={wraps || undefined}>
      {children}
    </span>
  );
}

/** A small fact in a pill, such as a tag. */
export function Pill({ children }: { children: ReactNode }) {
  return <span className={classes.pill}>{children}</span>;
}
