import { Checkbox, NumberInput, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  postDeliveriesIdBeginEarly,
  postDeliveriesIdComplete,
  postDeliveriesIdMilestones,
  postDeliveriesIdMilestonesMilestoneDrop,
  postDeliveriesIdMilestonesMilestoneHandOver,
  postDeliveriesIdMilestonesMilestoneMark,
  postDeliveriesIdMilestonesMilestoneMove,
  postDeliveriesIdOwner,
} from "../../api/generated/deliveries.ts";
import type { DeliveryDetailPlanItem } from "../../api/generated/routes.schemas.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useDocumentTitles } from "../../parts/document-titles.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { takeBack } from "../../parts/take-back.ts";
import { tellDone } from "../../parts/undo.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { ActForm } from "../deals/act-form.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import type { CardProps } from "./delivery.tsx";

/** The forms that the address opens. */
export function Acts(props: CardProps) {
  const { delivery, search } = props;
  const milestone = delivery.plan.find(({ id, state }) => id === search.milestone && state === "open");
  return (
    <>
      <Early {...props} />
      <Complete {...props} />
      <Owner {...props} key={`owner ${delivery.ownerId}`} />
      <Add {...props} />
      {milestone && (
        <>
          <Mark {...props} milestone={milestone} />
          <Move {...props} milestone={milestone} />
          <Drop {...props} milestone={milestone} />
          <HandOver {...props} milestone={milestone} />
        </>
      )}
    </>
  );
}

/** What was refused may have been refused because another person was faster: what is shown is read anew, whatever came of it. */
async function withFresh(refresh: () => Promise<unknown>, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } finally {
    await refresh();
  }
}

function Early({ delivery: { id, revision }, search, show, refresh }: CardProps) {
  const { t } = useTranslation("deliveries");
  return (
    <AskReason
      opened={search.open === "early"}
      close={() => show()}
      title={t("early.title")}
      explanation={t("early.what")}
      action={t("early.action")}
      act={(reason) =>
        withFresh(refresh, async () => {
          await postDeliveriesIdBeginEarly(id, { reason }, matchOf(revision));
          tellDone(t("early.done"));
        })
      }
    />
  );
}

function Complete({ delivery: { id, revision, plan }, search, show, refresh }: CardProps) {
  const { t } = useTranslation("deliveries");
  const open = plan.filter(({ state }) => state === "open").length;
  return (
    <AskReason
      opened={search.open === "complete"}
      close={() => show()}
      title={t("complete.title")}
      explanation={open > 0 ? t("complete.dropping", { count: open }) : t("complete.what")}
      action={t("complete.action")}
      reasonIsOptional={open === 0}
      act={(reason) =>
        withFresh(refresh, async () => {
          await postDeliveriesIdComplete(id, { reason }, matchOf(revision));
          tellDone(t("complete.done"));
        })
      }
    />
  );
}

function Owner({ delivery: { id, revision, ownerId }, search, show, refresh }: CardProps) {
  const { t } = useTranslation("deliveries");
  const staff = useStaffNames();
  const kept = useKeptPlace(`delivery owner ${id}`);
  const [owner, setOwner] = useKept(kept, "owner", ownerId ?? "");
  return (
    <ActForm
      kept={kept}
      opened={search.open === "owner"}
      close={() => show()}
      title={t("owners.title")}
      action={t("owners.action")}
      act={() =>
        withFresh(refresh, async () => {
          await postDeliveriesIdOwner(id, { ownerId: owner === "" ? null : owner }, matchOf(revision));
          tellDone(t("owners.done"));
        })
      }
    >
      <Select
        data-autofocus
        label={t("owner")}
        placeholder={t("nobody")}
        clearable
        value={owner === "" ? null : owner}
        onChange={(value) => setOwner(value ?? "")}
        data={staff.map(({ id: value, name }) => ({ value, label: name }))}
      />
    </ActForm>
  );
}

const kinds = ["session", "material", "review"] as const;

function Add({ delivery: { id, revision, today }, search, show, refresh }: CardProps) {
  const { t } = useTranslation("deliveries");
  const opened = search.open === "add";
  const kept = useKeptPlace(`delivery add ${id}`);
  const [title, setTitle] = useKept(kept, "title", "");
  const [kind, setKind] = useKept<string>(kept, "kind", "session");
  const [dueOn, setDueOn] = useKept(kept, "dueOn", today);
  const [minutes, setMinutes] = useKept(kept, "minutes", "");
  const [material, setMaterial] = useKept(kept, "material", "");
  const documents = useDocumentTitles();
  return (
    <AskReason
      opened={opened}
      close={() => show()}
      kept={kept}
      title={t("add.title")}
      action={t("add.action")}
      act={(reason) =>
        withFresh(refresh, async () => {
          const body = {
            title,
            kind: kinds.find((one) => one === kind) ?? "session",
            dueOn,
            materials: material === "" ? [] : [material],
            rate: false,
            reason,
            ...(kind === "session" && minutes !== "" && { minutes: Number(minutes) }),
          };
          await postDeliveriesIdMilestones(id, body, matchOf(revision));
          tellDone(t("add.done"));
        })
      }
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          required
          withAsterisk={false}
          label={t("add.name")}
          maxLength={200}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Select
          label={t("add.kind")}
          allowDeselect={false}
          value={kind}
          onChange={(value) => setKind(value ?? kind)}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextInput
          type="date"
          required
          withAsterisk={false}
          label={t("add.day")}
          value={dueOn}
          onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
        />
        {kind === "session" && (
          <NumberInput
            label={t("add.minutes")}
            min={5}
            max={1_440}
            hideControls
            value={minutes}
            onChange={(value) => setMinutes(String(value))}
          />
        )}
        <Select
          label={t("add.material")}
          placeholder={t("add.noMaterial")}
          clearable
          value={material === "" ? null : material}
          onChange={(value) => setMaterial(value ?? "")}
          data={documents}
        />
      </Stack>
    </AskReason>
  );
}

type MilestoneProps = CardProps & { milestone: DeliveryDetailPlanItem };

function Mark({ delivery: { id, revision }, milestone, search, show, refresh }: MilestoneProps) {
  const { t } = useTranslation("deliveries");
  const isSession = milestone.kind === "session";
  const kept = useKeptPlace(`milestone mark ${milestone.id}`);
  const [mark, setMark] = useKept<string>(kept, "mark", "attended");
  const [note, setNote] = useKept(kept, "note", "");
  return (
    <ActForm
      kept={kept}
      opened={search.open === "mark"}
      close={() => show()}
      title={t("mark.title", { name: titleOf(milestone.title) })}
      action={t("mark.action")}
      act={() =>
        withFresh(refresh, async () => {
          const chosen = isSession ? (mark === "absent" ? "absent" : "attended") : "reached";
          const { undo } = await postDeliveriesIdMilestonesMilestoneMark(
            id,
            milestone.id,
            { mark: chosen, note: note.trim() },
            matchOf(revision),
          );
          tellDone(t("mark.done"), takeBack(undo, refresh));
        })
      }
    >
      {isSession ? (
        <Select
          data-autofocus
          label={t("mark.what")}
          allowDeselect={false}
          value={mark}
          onChange={(value) => setMark(value ?? mark)}
          data={(["attended", "absent"] as const).map((value) => ({ value, label: t(`milestoneStates.${value}`) }))}
        />
      ) : (
        <Text size="sm">{t("mark.reached")}</Text>
      )}
      <Textarea
        label={t("mark.note")}
        description={t("mark.noteHint")}
        autosize
        minRows={3}
        maxLength={2_000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </ActForm>
  );
}

function Move({ delivery: { id, revision }, milestone, search, show, refresh }: MilestoneProps) {
  const { t } = useTranslation("deliveries");
  const kept = useKeptPlace(`milestone move ${milestone.id}`);
  const [dueOn, setDueOn] = useKept(kept, "dueOn", milestone.dueOn);
  return (
    <AskReason
      opened={search.open === "move"}
      close={() => show()}
      kept={kept}
      title={t("move.title", { name: titleOf(milestone.title) })}
      explanation={t("move.what")}
      action={t("move.action")}
      act={(reason) =>
        withFresh(refresh, async () => {
          await postDeliveriesIdMilestonesMilestoneMove(id, milestone.id, { dueOn, reason }, matchOf(revision));
          tellDone(t("move.done"));
        })
      }
    >
      <TextInput
        data-autofocus
        type="date"
        required
        withAsterisk={false}
        label={t("add.day")}
        value={dueOn}
        onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
      />
    </AskReason>
  );
}

function Drop({ delivery: { id, revision }, milestone, search, show, refresh }: MilestoneProps) {
  const { t } = useTranslation("deliveries");
  return (
    <AskReason
      opened={search.open === "drop"}
      close={() => show()}
      title={t("drop.title", { name: titleOf(milestone.title) })}
      explanation={t("drop.what")}
      action={t("drop.action")}
      danger
      act={(reason) =>
        withFresh(refresh, async () => {
          await postDeliveriesIdMilestonesMilestoneDrop(id, milestone.id, { reason }, matchOf(revision));
          tellDone(t("drop.done"));
        })
      }
    />
  );
}

function HandOver({ delivery: { id, revision }, milestone, search, show, refresh }: MilestoneProps) {
  const { t } = useTranslation("deliveries");
  const kept = useKeptPlace(`milestone hand-over ${milestone.id}`);
  const [byHand, setByHand] = useKept(kept, "byHand", "");
  return (
    <ActForm
      kept={kept}
      opened={search.open === "hand-over"}
      close={() => show()}
      title={t("handOver.title", { name: titleOf(milestone.title) })}
      action={t("handOver.action")}
      act={() =>
        withFresh(refresh, async () => {
          await postDeliveriesIdMilestonesMilestoneHandOver(id, milestone.id, { byHand: byHand !== "" }, matchOf(revision));
          tellDone(t("handOver.done"));
        })
      }
    >
      <Text size="sm">{t("handOver.what", { titles: milestone.materials.map(({ title }) => title).join(t("and")) })}</Text>
      <Checkbox
        data-autofocus
        label={t("handOver.byHand")}
        checked={byHand !== ""}
        onChange={({ currentTarget }) => setByHand(currentTarget.checked ? "yes" : "")}
      />
    </ActForm>
  );
}
