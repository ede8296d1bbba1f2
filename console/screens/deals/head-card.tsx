import { useTranslation } from "react-i18next";
import { patchDealsId } from "../../api/generated/deals.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import type { CardProps } from "./deal.tsx";
import classes from "./deals.module.css";
import { NextAct } from "./next-act.tsx";
import { useMoney } from "./prices.ts";
import { wordOf, writeDate } from "./reading.ts";
import { Stepper } from "./stepper.tsx";

/** Where the deal stands, and what is known of it. */
export function HeadCard({ deal, mayWrite, refresh }: CardProps) {
  const { t } = useTranslation("deals");
  const money = useMoney();
  const { id, plan, step, phase, revision } = deal;
  const move = async (what: "step" | "phase", to: string) => {
    const before = deal[what];
    try {
      const moved = await patchDealsId(id, { [what]: to }, matchOf(revision));
      await refresh();
      const undo = async () => {
        await patchDealsId(id, { [what]: before }, matchOf(moved.revision));
        await refresh();
      };
      const choices = what === "step" ? plan.steps : plan.phases;
      tellDone(t("moved", { to: wordOf(choices, to) }), undo, [`deal ${id} ${what}`]);
    } catch (error) {
      tellFailed(error);
      await refresh();
    }
  };
  const facts = [
    { name: t("owner"), value: deal.ownerName },
    { name: t("next"), value: deal.nextAction === "" && deal.nextOn === null ? null : <NextAct deal={deal} /> },
    { name: t("amount"), value: deal.amountMinor === null ? null : money(deal.amountMinor) },
    { name: t("plannedOn"), value: deal.plannedOn && writeDate(deal.plannedOn) },
    { name: t("mustBuyOn"), value: deal.mustBuyOn && writeDate(deal.mustBuyOn) },
    { name: t("urgency"), value: deal.urgency && t(`urgencies.${deal.urgency}`) },
    { name: t("rival"), value: deal.rivalNear ? t("rivalNear") : null },
    { name: t("motive"), value: deal.motive || null },
    { name: t("obstacle"), value: deal.obstacle || null },
  ];
  return (
    <Sheet title={t("detail.where")}>
      <Stepper label={t("step")} steps={plan.steps} value={step} change={mayWrite ? (key) => void move("step", key) : undefined} />
      <h3 className={classes.sub}>{t("phase")}</h3>
      <Stepper label={t("phase")} steps={plan.phases} value={phase} change={mayWrite ? (key) => void move("phase", key) : undefined} />
      <dl className={classes.facts}>
        <dt>{t("lead")}</dt>
        <dd>
          <LeadLink id={deal.leadId} name={deal.leadName} />
        </dd>
        <dt>{t("offer")}</dt>
        <dd>{titleOf(deal.title) || deal.offerKey}</dd>
        {facts.map(({ name, value }) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value ?? <span style={{ color: "var(--soft)" }}>{t("notKnown")}</span>}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
