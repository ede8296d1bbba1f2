import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postSendsPlannedIdCancel } from "../api/generated/sends.ts";
import { useMay } from "../app/session.ts";
import { AskReason } from "./ask.tsx";
import { takeBack } from "./take-back.ts";
import { tellDone } from "./undo.tsx";

/** Cancels a planned message, with its reason. It says that this is possible only until the sending begins (console.md rule 4). */
export function CancelMessage({ id, name }: { id: string /** What the button is about. */; name: string }) {
  const { t } = useTranslation("sends");
  const queries = useQueryClient();
  const mayControl = useMay("people:control");
  const [asks, setAsks] = useState(false);
  if (!mayControl) return null;
  const refresh = async () => {
    await Promise.all([queries.invalidateQueries({ queryKey: ["sends"] }), queries.invalidateQueries({ queryKey: ["lead"] })]);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t("cancel.of", { name })} onClick={() => setAsks(true)}>
        {t("cancel.open")}
      </Button>
      <AskReason
        opened={asks}
        close={() => setAsks(false)}
        title={t("cancel.title", { name })}
        explanation={t("cancel.explanation")}
        action={t("cancel.action")}
        danger
        act={async (reason) => {
          const { undo } = await postSendsPlannedIdCancel(id, { reason });
          await refresh();
          tellDone(t("cancel.done"), takeBack(undo, refresh));
        }}
      />
    </>
  );
}
