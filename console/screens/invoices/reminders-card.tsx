import { Alert, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { InvoiceDetail } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { businessNow } from "../../parts/clock.ts";
import { StateMark } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import { dayOf } from "../consultations/days.ts";
import { writeDate } from "../deals/reading.ts";
import classes from "./invoices.module.css";
import { standingOf } from "./standing.ts";

/** The ladder of reminders: what was sent, what comes next, and why nothing does. */
export function RemindersCard({ invoice }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation("invoices");
  const { zone } = useSession();
  const { ladder, promise } = invoice;
  const standing = standingOf(invoice, dayOf(businessNow(), zone));
  const actorName = useActorName();
  return (
    <Sheet title={t("reminders.title")}>
      <Text size="sm" role="status">
        {t(`reminders.stand.${standing}`)}
      </Text>
      {promise !== null && (
        <Alert variant="light" color={standing === "promised" ? "yellow" : "gray"} mt="xs">
          {t("reminders.promised", { date: writeDate(promise.on) })}
          <Text size="xs" component="div">
            {actorName(promise.actor)} · <When at={promise.at} />
          </Text>
        </Alert>
      )}
      <ol className={classes.rows}>
        {ladder.map((step, place) => (
          <Step key={step.key} invoice={invoice} step={step} place={place + 1} />
        ))}
      </ol>
    </Sheet>
  );
}

interface StepProps {
  invoice: InvoiceDetail;
  step: InvoiceDetail["ladder"][number];
  place: number;
}

function Step({ invoice: { reminders, nextReminder }, step: { key, after, byPerson }, place }: StepProps) {
  const { t } = useTranslation("invoices");
  const taken = reminders.filter((one) => one.key === key);
  const isNext = nextReminder?.key === key;
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Text size="sm" fw={isNext ? 600 : undefined}>
          {t(byPerson ? "reminders.person" : "reminders.letter", { place })}
        </Text>
        <Text size="xs" c="dimmed">
          {t("reminders.after", { count: after })}
        </Text>
      </div>
      <div className={classes.steps}>
        {taken.map(({ dueOn, at }) => (
          <StateMark key={dueOn} tone="done" wraps>
            <span>
              <When at={at} /> {t("reminders.for", { date: writeDate(dueOn) })}
            </span>
          </StateMark>
        ))}
        {isNext && (
          <StateMark tone="waiting" wraps>
            <span>
              {t("reminders.next")} <When at={nextReminder.at} />
            </span>
          </StateMark>
        )}
      </div>
    </li>
  );
}
