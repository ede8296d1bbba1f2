import { Button, Popover, Stack, Title } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./legend.module.css";
import { ChannelMark, StateMark, type StateTone } from "./marks.tsx";

const channels = ["email", "line", "person"] as const;
const tones = ["running", "waiting", "paused", "parked", "done"] as const satisfies readonly StateTone[];

/** What the marks and their colours mean. `children`: those of this screen alone. */
export function Legend({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" width="min(20rem, calc(100vw - 2rem))" trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconInfoCircle size={16} aria-hidden />}>
          {t("legend.open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("legend.open")} tabIndex={-1}>
        <Stack gap="sm">
          {children}
          <LegendGroup title={t("legend.states")}>
            {tones.map((tone) => (
              <li key={tone}>
                <StateMark tone={tone}>{t(`legend.tones.${tone}`)}</StateMark>
              </li>
            ))}
          </LegendGroup>
          <LegendGroup title={t("legend.channels")}>
            {channels.map((channel) => (
              <li key={channel}>
                <ChannelMark channel={channel} label />
              </li>
            ))}
          </LegendGroup>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

export function LegendGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <ul className={classes.rows}>{children}</ul>
    </section>
  );
}
