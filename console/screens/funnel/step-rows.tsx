import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Funnel, FunnelStepsItem, SellingProcessProcess } from "../../api/generated/routes.schemas.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import classes from "./funnel.module.css";
import { titleOf, writeRate } from "./reading.ts";
import type { FunnelSearch, StepGroup } from "./search.ts";

type Process = SellingProcessProcess & object;
type Definition = Process["steps"][number];

const groups = ["attract", "educate", "sell", "serve"] as const;
/** Numbers that are said only where there are any. */
const besides = ["waiting", "stayed", "began", "passed", "holes", "skipped", "early"] as const;

/** The steps in their groups: a bar of those who entered, with those who moved on within it. Each number leads to its people. */
export function StepRows({ process, figures, cohort }: { process: Process; figures: Funnel; cohort: FunnelSearch }) {
  const most = Math.max(1, ...figures.steps.map(({ entered }) => entered));
  return groups.map((group) => {
    const steps = process.steps.map((step, place) => ({ step, place })).filter(({ step }) => step.group === group);
    if (steps.length === 0) return null;
    return (
      <section key={group} className={classes.group}>
        <h3>{titleOf(process.groups[group], group)}</h3>
        <ol>
          {steps.map(({ step, place }) => {
            const figure = figures.steps[place];
            return (
              figure && <Row key={step.step} number={place + 1} step={step} process={process} figure={figure} most={most} cohort={cohort} />
            );
          })}
        </ol>
      </section>
    );
  });
}

interface RowProps {
  number: number;
  step: Definition;
  process: Process;
  figure: FunnelStepsItem;
  most: number;
  cohort: FunnelSearch;
}

function Row({ number, step, process, figure, most, cohort }: RowProps) {
  const { t } = useTranslation("funnel");
  const isLast = number === process.steps.length;
  const link = (group: StepGroup, text: string) => (
    <LinkAnchor to="/funnel" search={{ ...cohort, step: step.step, group }} size="sm" underline="always">
      {text}
    </LinkAnchor>
  );
  return (
    <li className={classes.step} data-verdict={figure.verdict}>
      <div className={classes.name}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <span>
          <b>{titleOf(step.title, step.step)}</b>
          {step.also !== undefined && (
            <Text span size="xs" c="dimmed">
              {" "}
              {t("also", { group: titleOf(process.groups[step.also], step.also) })}
            </Text>
          )}
        </span>
      </div>
      <div className={classes.bar} aria-hidden>
        <i style={{ width: `${(figure.entered / most) * 100}%` }} />
        <i data-moved style={{ width: `${(figure.moved / most) * 100}%` }} />
      </div>
      <div className={classes.numbers}>
        {link("entered", t("entered", { count: figure.entered }))}
        {!isLast && link("moved", t("moved", { count: figure.moved }))}
        {!isLast && (
          <Text span size="sm" fw={600}>
            {writeRate(figure.rate)}
          </Text>
        )}
        {!isLast && step.next !== undefined && (
          <Text span size="xs" c="dimmed">
            {t("goal", { target: step.next.target, alarm: step.next.alarm })}
          </Text>
        )}
        <Verdict verdict={figure.verdict} />
      </div>
      <div className={classes.besides}>
        {besides.map((group) =>
          figure[group] === 0 || (group === "began" && number === 1) || (isLast && group === "stayed") ? null : (
            <span key={group}>{link(group, t(`besides.${group}`, { count: figure[group] }))}</span>
          ),
        )}
      </div>
    </li>
  );
}

const colours = { good: "green", remark: "gray", alarm: "red", early: "gray" } as const;

function Verdict({ verdict }: { verdict: FunnelStepsItem["verdict"] }) {
  const { t } = useTranslation("funnel");
  if (verdict === "none") return null;
  return (
    <Badge color={colours[verdict]} variant="light" size="sm" tt="none">
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}
