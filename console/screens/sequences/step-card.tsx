import {
  IconAlertCircle,
  IconArrowsSplit2,
  IconCheckbox,
  IconClock,
  IconDoorExit,
  IconEar,
  IconHelp,
  IconMailHeart,
  IconTag,
} from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { isKey } from "../../parts/keys.ts";
import { ChannelMark } from "../../parts/marks.tsx";
import classes from "./flow.module.css";
import type { FlowProps } from "./flow.tsx";
import { Grip } from "./flow-drag.tsx";
import { InviteParts } from "./invite-parts.tsx";
import { readable } from "./step-names.ts";
import { StepNumbers } from "./step-numbers.tsx";
import type { StepKind, WrittenStep } from "./step-source.ts";
import { rawText } from "./step-words.ts";

const icons: Record<StepKind, typeof IconClock> = {
  send: IconTag,
  wait: IconClock,
  waitFor: IconEar,
  branch: IconArrowsSplit2,
  invite: IconMailHeart,
  update: IconTag,
  task: IconCheckbox,
  exit: IconDoorExit,
};

/** One step: what it does, and the people at it. */
export function StepCard({
  step,
  index,
  length,
  words,
  names,
  counts,
  faults,
  selected,
  select,
  edit,
}: FlowProps & { step: WrittenStep; index: number; length: number }) {
  const { t } = useTranslation("sequences");
  const card = useRef<HTMLDivElement>(null);
  const isSelected = selected?.path.join("/") === step.path.join("/");
  const channels = channelsOf(step);
  const Icon = step.kind === null ? IconHelp : icons[step.kind];
  const problems = faults(step);
  const own = counts.get(step.id);
  const list = step.path.slice(0, -1);
  const told = words(step);
  const press = (event: React.KeyboardEvent) => {
    if (!edit) return;
    if (isKey(event, "stepUp") && index > 0) edit.move(step.path, list, index - 1);
    else if (isKey(event, "stepDown") && index < length - 1) edit.move(step.path, list, index + 2);
    else if (isKey(event, "removeStep")) edit.remove(step);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={card} className={classes.card} data-kind={step.kind === "send" ? channels[0] : step.kind} data-selected={isSelected}>
      {edit && <Grip path={step.path} card={card} />}
      <button
        type="button"
        className={classes.what}
        aria-pressed={isSelected}
        data-step={step.id}
        onClick={() => select(step)}
        onKeyDown={press}
      >
        <span className={classes.marks}>
          {channels.length > 0
            ? channels.map((channel) => <ChannelMark key={channel} channel={channel} />)
            : step.kind !== "send" && <Icon size={16} stroke={1.7} aria-hidden />}
        </span>
        <span>
          <span className={classes.sentence}>
            {told === undefined ? `${t(`kind.${step.kind ?? "unknown"}`)} ${rawText(step)}` : readable(told.sentence, names)}
          </span>
          <span className={classes.id}>
            {step.id}
            {problems > 0 && (
              <span className={classes.fault}>
                <IconAlertCircle size={14} aria-hidden /> {t("flow.faults", { count: problems })}
              </span>
            )}
          </span>
        </span>
      </button>
      {own && <StepNumbers step={step.id} counts={own} />}
      {step.kind === "invite" && <InviteParts step={step} parts={told?.parts ?? []} names={names} counts={counts} />}
    </div>
  );
}

function channelsOf({ kind, value }: WrittenStep): string[] {
  const { send } = value;
  if (kind !== "send" || typeof send !== "object" || send === null) return [];
  return Object.keys(send).filter((key) => key !== "to");
}
