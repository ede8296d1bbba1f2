import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { ActionIcon, Group, Menu, Text } from "@mantine/core";
import { IconArrowsMove } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Deal } from "../../api/generated/routes.schemas.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Pill } from "../../parts/marks.tsx";
import { DealState } from "./deal-state.tsx";
import classes from "./deals.module.css";
import { NextAct } from "./next-act.tsx";
import { useMoney } from "./prices.ts";
import { writeDate } from "./reading.ts";

interface CardProps {
  deal: Deal;
  /** Where it may go; empty for those who may not move it. */
  places: readonly { key: string | null; name: string; isHere: boolean }[];
  move: (to: string | null) => void;
}

export function BoardCard({ deal, places, move }: CardProps) {
  const { t } = useTranslation(["deals", "common"]);
  const card = useRef<HTMLElement>(null);
  const money = useMoney();
  const latest = useRef(deal);
  latest.current = deal;
  const mayMove = places.length > 0;
  useEffect(() => {
    if (card.current === null || !mayMove) return;
    return draggable({ element: card.current, getInitialData: () => ({ kind: "deal", deal: latest.current }) });
  }, [mayMove]);
  const name = deal.leadName ?? t("person.nameless", { ns: "common" });
  return (
    <article ref={card} className={classes.card} data-hot={deal.urgency === "now" || undefined}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap={4}>
        <LinkAnchor to={`/deals/${deal.id}`} fw={600} c="var(--ink)">
          {name}
        </LinkAnchor>
        {mayMove && <MoveMenu name={name} places={places} move={move} />}
      </Group>
      {deal.amountMinor !== null && <Text size="sm">{money(deal.amountMinor)}</Text>}
      <Marks deal={deal} />
      <NextAct deal={deal} />
      {deal.isLoose && (
        <div className={classes.small}>
          <DealState deal={deal} />
        </div>
      )}
      {deal.ownerName !== null && (
        <Text size="xs" c="dimmed">
          {deal.ownerName}
        </Text>
      )}
    </article>
  );
}

/** What makes it urgent, in words. */
export function Marks({ deal: { mustBuyOn, urgency, rivalNear, objections } }: { deal: Deal }) {
  const { t } = useTranslation("deals");
  if (mustBuyOn === null && urgency === null && !rivalNear && objections === 0) return null;
  return (
    <Group gap={4} my={2}>
      {mustBuyOn !== null && <Pill>{t("mustBuyBy", { date: writeDate(mustBuyOn) })}</Pill>}
      {urgency !== null && <Pill>{t(`urgencies.${urgency}`)}</Pill>}
      {rivalNear && (
        <span className={classes.rival}>
          <Pill>{t("rivalNear")}</Pill>
        </span>
      )}
      {objections > 0 && <Pill>{t("objectionsOpen", { count: objections })}</Pill>}
    </Group>
  );
}

function MoveMenu({ name, places, move }: { name: string } & Pick<CardProps, "places" | "move">) {
  const { t } = useTranslation("deals");
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t("board.move", { name })}>
          <IconArrowsMove size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("board.moveTo")}</Menu.Label>
        {places
          .filter(({ isHere }) => !isHere)
          .map(({ key, name: place }) => (
            <Menu.Item key={key} onClick={() => move(key)}>
              {place}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
