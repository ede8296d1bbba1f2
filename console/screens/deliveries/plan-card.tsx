import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeliveryDetailPlanItem } from "../../api/generated/routes.schemas.ts";
import { useActorName } from "../../parts/actor.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import { writeDate } from "../deals/reading.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./deliveries.module.css";
import type { CardProps } from "./delivery.tsx";
import { MilestoneState } from "./delivery-state.tsx";

/** The plan in time: each milestone with its day, what became of it, and what can be done. */
export function PlanCard(props: CardProps) {
  const { t } = useTranslation("deliveries");
  return (
    <Sheet title={t("plan.title")}>
      <ol className={classes.line}>
        {props.delivery.plan.map((milestone) => (
          <Milestone key={milestone.id} {...props} milestone={milestone} />
        ))}
      </ol>
    </Sheet>
  );
}

function Milestone({ milestone, ...card }: CardProps & { milestone: DeliveryDetailPlanItem }) {
  const { t } = useTranslation("deliveries");
  const { title, kind, minutes, dueOn, state, note, reason, materials, handedAt, isOverdue } = milestone;
  return (
    <li data-state={isOverdue ? "overdue" : state}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="start">
        <div>
          <Text size="xs" c={isOverdue ? "var(--parked)" : "dimmed"}>
            {writeDate(dueOn)} · {t(`kinds.${kind}`)}
            {minutes !== null && ` · ${t("minutes", { count: minutes })}`}
          </Text>
          <Text fw={600} td={state === "dropped" ? "line-through" : undefined}>
            {titleOf(title)}
          </Text>
        </div>
        <MilestoneState state={state} isOverdue={isOverdue} />
      </Group>
      {materials.length > 0 && (
        <Text size="sm" component="div">
          {t("materials", { titles: materials.map((one) => one.title).join(t("and")) })}
          {handedAt !== null && (
            <>
              {" · "}
              {t("handed")} <When at={handedAt} />
            </>
          )}
        </Text>
      )}
      {note !== "" && <Text size="sm">{t("noteOf", { note })}</Text>}
      {reason !== "" && (
        <Text size="xs" c="dimmed">
          {t("reasonOf", { reason })}
        </Text>
      )}
      <Marked milestone={milestone} />
      {card.mayAct && state === "open" && <Ways {...card} milestone={milestone} />}
    </li>
  );
}

function Marked({ milestone: { markedAt, markedBy } }: { milestone: DeliveryDetailPlanItem }) {
  const actorName = useActorName();
  if (markedAt === null) return null;
  return (
    <Text size="xs" c="dimmed" component="div">
      <When at={markedAt} />
      {markedBy !== null && ` · ${actorName(markedBy)}`}
    </Text>
  );
}

function Ways({ milestone: { id, title, materials, handedAt }, delivery, show }: CardProps & { milestone: DeliveryDetailPlanItem }) {
  const { t } = useTranslation("deliveries");
  const name = titleOf(title);
  const isFree = delivery.freeAt !== null || delivery.earlyReason !== null;
  return (
    <Group gap="xs" mt={4}>
      {isFree && (
        <Button size="compact-sm" variant="light" aria-label={t("mark.of", { name })} onClick={() => show("mark", id)}>
          {t("mark.open")}
        </Button>
      )}
      {isFree && materials.length > 0 && handedAt === null && (
        <Button size="compact-sm" variant="default" aria-label={t("handOver.of", { name })} onClick={() => show("hand-over", id)}>
          {t("handOver.open")}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" aria-label={t("move.of", { name })} onClick={() => show("move", id)}>
        {t("move.open")}
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" aria-label={t("drop.of", { name })} onClick={() => show("drop", id)}>
        {t("drop.open")}
      </Button>
    </Group>
  );
}
