import { Radio, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { putLeadsIdOwner, putLeadsIdRelation, putLeadsIdStage } from "../../api/generated/leads.ts";
import { type LeadPageLead, PutLeadsIdRelationBodyRelation, PutLeadsIdStageBodyStage } from "../../api/generated/routes.schemas.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { tellDone } from "../../parts/undo.tsx";
import { useRefresh } from "./reading.ts";

export type Position = "stage" | "relation" | "owner";

const relations = Object.values(PutLeadsIdRelationBodyRelation);
const stages = Object.values(PutLeadsIdStageBodyStage);

/** Changes the timing, the relation or who is in charge. Undo sets what was there before, with its own line in the audit. */
export function PositionAct({ position, lead, close }: { position: Position; lead: LeadPageLead; close: () => void }) {
  const { t } = useTranslation(["person", "people"]);
  const refresh = useRefresh(lead.id);
  const staff = useStaffNames();
  const before = position === "stage" ? lead.stage : position === "relation" ? lead.relation : (lead.ownerId ?? "");
  const [value, setValue] = useState(before);
  const set = async (to: string, reason: string): Promise<unknown> => {
    const relation = relations.find((one) => one === to);
    const stage = stages.find((one) => one === to);
    if (position === "relation" && relation !== undefined) return putLeadsIdRelation(lead.id, { relation, reason });
    if (position === "stage" && stage !== undefined) return putLeadsIdStage(lead.id, { stage, reason });
    return putLeadsIdOwner(lead.id, { ownerId: to === "" ? null : to, ...(reason !== "" && { reason }) });
  };
  const choices = position === "stage" ? stages : relations;
  return (
    <AskReason
      opened
      close={close}
      title={t(`positions.${position}.title`)}
      explanation={t(`positions.${position}.explanation`)}
      action={t("positions.action")}
      reasonIsOptional={position === "owner"}
      act={async (reason) => {
        if (value === before) return;
        await set(value, reason);
        await refresh();
        tellDone(t("positions.done"), async () => {
          await set(before, t("positions.undo"));
          await refresh();
        });
      }}
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
    </AskReason>
  );
}
