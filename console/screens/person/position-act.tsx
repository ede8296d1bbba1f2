import { Radio, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeadsId, putLeadsIdOwner, putLeadsIdRelation, putLeadsIdStage } from "../../api/generated/leads.ts";
import {
  type Lead,
  type LeadPageLead,
  PutLeadsIdRelationBodyRelation,
  PutLeadsIdStageBodyStage,
} from "../../api/generated/routes.schemas.ts";
import { AskChange } from "../../parts/ask-change.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { type Match, matchOf } from "../../parts/write-over.ts";
import { useRefresh } from "./reading.ts";

export type Position = "stage" | "relation" | "owner";

const relations = Object.values(PutLeadsIdRelationBodyRelation);
const stages = Object.values(PutLeadsIdStageBodyStage);

/** Changes the timing, the relation or who is in charge. Undo sets what was there before, with its own line in the audit. */
export function PositionAct({ position, lead, close }: { position: Position; lead: LeadPageLead; close: () => void }) {
  const { t } = useTranslation(["person", "people"]);
  const refresh = useRefresh(lead.id);
  const staff = useStaffNames();
  const readOf = ({ stage, relation, ownerId, revision }: Pick<Lead, "stage" | "relation" | "ownerId" | "revision">) => ({
    value: position === "stage" ? stage : position === "relation" ? relation : (ownerId ?? ""),
    match: matchOf(revision),
  });
  const [before] = useState(() => readOf(lead));
  const kept = useKeptPlace(position);
  const [value, setValue] = useKept(kept, "value", before.value);
  const put = (to: string, reason: string, match: Match): Promise<Lead> => {
    const relation = relations.find((one) => one === to);
    const stage = stages.find((one) => one === to);
    if (position === "relation" && relation !== undefined) return putLeadsIdRelation(lead.id, { relation, reason }, match);
    if (position === "stage" && stage !== undefined) return putLeadsIdStage(lead.id, { stage, reason }, match);
    return putLeadsIdOwner(lead.id, { ownerId: to === "" ? null : to, ...(reason !== "" && { reason }) }, match);
  };
  const choices = position === "stage" ? stages : relations;
  return (
    <AskChange
      kept={kept}
      close={close}
      title={t(`positions.${position}.title`)}
      explanation={t(`positions.${position}.explanation`)}
      action={t("positions.action")}
      reasonIsOptional={position === "owner"}
      label={t(`head.${position}`)}
      show={(one) =>
        position === "owner" ? (staff.find(({ id }) => id === one)?.name ?? t("head.nobody")) : t(`${position}s.${one}`, { ns: "people" })
      }
      read={before}
      to={value}
      isUnchanged={value === before.value}
      write={async (to, reason, match) => matchOf((await put(to, reason, match)).revision)}
      readAgain={async () => readOf(await getLeadsId(lead.id))}
      refresh={refresh}
      done={t("positions.done")}
      undoReason={t("positions.undo")}
    >
      {position === "owner" ? (
        <Select
          label={t("head.owner")}
          value={value}
          onChange={(next) => setValue(next ?? "")}
          allowDeselect={false}
          data={[{ value: "", label: t("head.nobody") }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      ) : (
        <Radio.Group label={t(`head.${position}`)} value={value} onChange={setValue}>
          <Stack gap={6} mt={4}>
            {choices.map((one) => (
              <Radio key={one} value={one} label={t(`${position}s.${one}`, { ns: "people" })} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </AskChange>
  );
}
