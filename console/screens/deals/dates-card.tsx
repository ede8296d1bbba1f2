import { Button, NumberInput, Select, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postDealsIdDates } from "../../api/generated/deals.ts";
import { type DealDetailDatesItem, PostDealsIdDatesBodyKind } from "../../api/generated/routes.schemas.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { ActForm } from "./act-form.tsx";
import type { CardProps } from "./deal.tsx";
import classes from "./deals.module.css";
import { choicesOf, useDealPlan, wordOf, writeDate } from "./reading.ts";

const kinds = Object.values(PostDealsIdDatesBodyKind);

/** Dates of the lead's own for which the deal wakes. */
export function DatesCard(props: CardProps) {
  const { t } = useTranslation("deals");
  const { deal, mayWrite, open, show, refresh } = props;
  const plan = useDealPlan(deal.offerKey);
  const remove = async ({ kind, on, monthsBefore }: DealDetailDatesItem) => {
    const own = kinds.find((one) => one === kind);
    if (own === undefined) return;
    try {
      await postDealsIdDates(deal.id, { kind: own, on: null });
      await refresh();
      const undo = async () => {
        await postDealsIdDates(deal.id, { kind: own, on, monthsBefore });
        await refresh();
      };
      tellDone(t("dates.removed"), undo, [`deal ${deal.id} date ${kind}`]);
    } catch (error) {
      tellFailed(error);
    }
  };
  return (
    <Sheet
      title={t("dates.title")}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={() => show("date")}>
            {t("dates.open")}
          </Button>
        )
      }
    >
      {deal.dates.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("dates.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {deal.dates.map((one) => (
            <li key={one.id} className={classes.row}>
              <div className={classes.who}>
                <Text size="sm">
                  {wordOf(plan.data?.dateKinds, one.kind)} {writeDate(one.on)}
                </Text>
                <Text size="xs" c="dimmed" component="div">
                  {one.reachedAt !== null ? (
                    <>
                      {t("dates.reached")} <When at={one.reachedAt} />
                    </>
                  ) : (
                    <>
                      {t("dates.wakes")} <When at={one.wakeAt} />
                    </>
                  )}
                </Text>
              </div>
              {mayWrite && kinds.some((kind) => kind === one.kind) && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  aria-label={t("dates.removeOne", { kind: wordOf(plan.data?.dateKinds, one.kind) })}
                  onClick={() => void remove(one)}
                >
                  {t("dates.remove")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <DateForm opened={open === "date"} {...props} />}
    </Sheet>
  );
}

function DateForm({ deal, opened, show, refresh }: CardProps & { opened: boolean }) {
  const { t } = useTranslation("deals");
  const plan = useDealPlan(deal.offerKey);
  const kept = useKeptPlace(`deal date ${deal.id}`);
  const [kind, setKind] = useKept<string>(kept, "kind", kinds[0] ?? "other");
  const [on, setOn] = useKept(kept, "on", "");
  const [monthsBefore, setMonthsBefore] = useKept<number>(kept, "monthsBefore", 3);
  const [isMissing, setIsMissing] = useState(false);
  const note = async () => {
    const own = kinds.find((one) => one === kind);
    setIsMissing(on === "");
    if (on === "" || own === undefined) return false;
    await postDealsIdDates(deal.id, { kind: own, on, monthsBefore });
    await refresh();
    tellDone(t("dates.done"));
    return true;
  };
  const choices = choicesOf(plan.data?.dateKinds).filter(({ value }) => kinds.some((one) => one === value));
  return (
    <ActForm kept={kept} opened={opened} close={() => show()} title={t("dates.note")} action={t("dates.action")} act={note}>
      <Select
        data-autofocus
        label={t("dates.kind")}
        description={t("dates.kindHint")}
        allowDeselect={false}
        data={choices}
        value={kind}
        onChange={(value) => setKind(value ?? kind)}
      />
      <TextInput
        type="date"
        label={t("dates.on")}
        value={on}
        error={isMissing && on === "" ? t("dates.onMissing") : undefined}
        onChange={({ currentTarget }) => setOn(currentTarget.value)}
      />
      <NumberInput
        label={t("dates.monthsBefore")}
        min={0}
        max={60}
        allowDecimal={false}
        value={monthsBefore}
        onChange={(value) => setMonthsBefore(Number(value))}
      />
    </ActForm>
  );
}
