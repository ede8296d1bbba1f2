import { Button, Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postHandOverAssign, postHandOverAssignmentsIdUndo } from "../../api/generated/hand-over.ts";
import type { LooseWork } from "../../api/generated/routes.schemas.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { tellDone } from "../../parts/undo.tsx";
import classes from "./hand-over.module.css";

/** As many are given at once as the API takes. */
const MOST = 200;

/** Gives what is chosen to one member of staff. What that person has already, and incidents, stay as they are. */
export function AssignBar({ items, clear }: { items: readonly LooseWork[]; clear: () => void }) {
  const { t } = useTranslation("handover");
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className={classes.bar} role="region" aria-label={t("assign.bar")}>
      <b>{t("assign.chosen", { count: items.length })}</b>
      <span style={{ flex: 1 }} />
      <Button size="compact-sm" onClick={() => setIsAsking(true)} disabled={items.length > MOST}>
        {t("assign.open")}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {t("assign.clear")}
      </Button>
      <Assign items={items} opened={isAsking} close={() => setIsAsking(false)} clear={clear} />
    </div>
  );
}

interface AssignProps {
  items: readonly LooseWork[];
  opened: boolean;
  close: () => void;
  clear: () => void;
}

function Assign({ items, opened, close, clear }: AssignProps) {
  const { t } = useTranslation("handover");
  const queries = useQueryClient();
  const staff = useStaffNames();
  const kept = useKeptPlace("hand-over assign");
  const [toId, setToId] = useKept<string | null>(kept, "to", null);
  const [isMissing, setIsMissing] = useState(false);
  const refresh = () => queries.invalidateQueries();
  const undo = async (id: string) => {
    await postHandOverAssignmentsIdUndo(id);
    await refresh();
  };
  const assign = async (reason: string) => {
    setIsMissing(toId === null);
    if (toId === null) throw missing;
    const { assignmentId, assigned, left } = await postHandOverAssign({
      items: items.map(({ kind, id }) => ({ kind, id })),
      toId,
      ...(reason !== "" && { reason }),
    });
    const said = [t("assign.done", { count: assigned }), left.length > 0 && t("assign.left", { count: left.length })];
    tellDone(
      said.filter((one) => one !== false).join(" "),
      assignmentId === null ? undefined : () => undo(assignmentId),
      items.map(({ id }) => `owner ${id}`),
    );
    await refresh();
    clear();
  };
  return (
    <AskReason
      opened={opened}
      close={close}
      title={t("assign.title", { count: items.length })}
      explanation={t("assign.what")}
      action={t("assign.action")}
      reasonIsOptional
      kept={kept}
      isShown={(error) => error === missing}
      act={assign}
    >
      <Select
        data-autofocus
        label={t("assign.to")}
        searchable
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={toId}
        onChange={setToId}
        error={isMissing && toId === null ? t("assign.missing") : undefined}
      />
    </AskReason>
  );
}

/** The field says it itself. */
const missing = new Error("Who takes it is not chosen");
