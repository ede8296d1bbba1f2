import { ActionIcon, Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { StepCounts } from "../../api/generated/routes.schemas.ts";
import { keyList } from "../../app/key-list.ts";
import { KeyCaps } from "../../parts/key-caps.tsx";
import classes from "./flow.module.css";
import { DropLine } from "./flow-drag.tsx";
import { StepCard } from "./step-card.tsx";
import type { Names } from "./step-names.ts";
import type { Path, WrittenStep, WrittenWay } from "./step-source.ts";
import type { FindWords } from "./step-words.ts";

export interface FlowProps {
  steps: readonly WrittenStep[];
  words: FindWords;
  names: Names;
  counts: ReadonlyMap<string, StepCounts>;
  /** How many errors and warnings stand in a step. */
  faults: (step: WrittenStep) => number;
  selected: WrittenStep | undefined;
  select: (step: WrittenStep) => void;
  /** Absent where nothing may be changed. */
  edit?: {
    add: (path: Path, index: number) => void;
    move: (path: Path, to: Path, index: number) => void;
    remove: (step: WrittenStep) => void;
  };
  /** The card of the whole sequence, which the steps follow. */
  head: ReactNode;
}

/** The sequence from above to below, in one column: nested lists, so that it reads the same by ear and on a narrow screen. */
export function Flow(props: FlowProps) {
  const { t } = useTranslation("sequences");
  const { steps, edit, head } = props;
  return (
    <div className={classes.flow}>
      {head}
      <StepList {...props} path={["steps"]} list={steps} />
      {edit && (
        <Button
          fullWidth
          variant="default"
          className={classes.addLast}
          leftSection={<IconPlus size={16} />}
          rightSection={<KeyCaps press={keyList.addStep.presses[0]} />}
          onClick={() => edit.add(["steps"], steps.length)}
        >
          {t("flow.add")}
        </Button>
      )}
    </div>
  );
}

function StepList({ path, list, ...props }: FlowProps & { path: Path; list: readonly WrittenStep[] }) {
  const { t } = useTranslation("sequences");
  const { edit, words } = props;
  return (
    <ol className={classes.list}>
      <li className={classes.edge} aria-hidden={edit ? undefined : true}>
        {edit && <DropLine path={path} index={0} move={edit.move} />}
      </li>
      {list.map((step, index) => (
        <Fragment key={step.id || index}>
          <li>
            <StepCard {...props} step={step} index={index} length={list.length} />
            {step.ways.length > 0 && (
              <ul className={classes.ways}>
                {step.ways.map((way, place) => (
                  <li key={way.path.join("/")}>
                    <div className={classes.way}>{words(step)?.ways[place] ?? t(`flow.way.${way.name}`)}</div>
                    <Way {...props} way={way} />
                  </li>
                ))}
              </ul>
            )}
          </li>
          <li className={classes.edge} aria-hidden={edit ? undefined : true}>
            {edit && (
              <>
                <DropLine path={path} index={index + 1} move={edit.move} />
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  className={classes.add}
                  aria-label={t("flow.addAfter", { step: step.id })}
                  onClick={() => edit.add(path, index + 1)}
                >
                  <IconPlus size={15} />
                </ActionIcon>
              </>
            )}
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function Way({ way, ...props }: FlowProps & { way: WrittenWay }) {
  const { t } = useTranslation("sequences");
  const { edit } = props;
  if (way.steps.length > 0) return <StepList {...props} path={way.path} list={way.steps} />;
  return (
    <div className={classes.noSteps}>
      {t("flow.goesOn")}
      {edit && (
        <>
          <DropLine path={way.path} index={0} move={edit.move} />
          <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={13} />} onClick={() => edit.add(way.path, 0)}>
            {t("flow.add")}
          </Button>
        </>
      )}
    </div>
  );
}
