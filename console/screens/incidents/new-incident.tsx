import { Select, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postIncidents } from "../../api/generated/incidents.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { ActForm } from "../deals/act-form.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { useSeverities } from "./reading.ts";

/** Opens an incident of a lead. */
export function NewIncident({ leadId, opened, close }: { leadId: string; opened: boolean; close: () => void }) {
  const { t } = useTranslation("incidents");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const severities = useSeverities();
  const kept = useKeptPlace(`incident new ${leadId}`);
  const [severity, setSeverity] = useKept<string | null>(kept, "severity", null);
  const [what, setWhat] = useKept(kept, "what", "");
  const [isMissing, setIsMissing] = useState(false);
  const deed = useDeed();
  const chosen = severity ?? severities[0]?.key ?? null;
  const hours = severities.find(({ key }) => key === chosen)?.respondWithin;
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={close}
      title={t("create.title")}
      action={t("create.action")}
      act={async () => {
        const said = what.trim();
        setIsMissing(said === "");
        if (said === "" || chosen === null) return false;
        const { id } = await deed((key) => postIncidents({ leadId, severity: chosen, what: said }, key));
        tellDone(t("create.done"));
        await queries.invalidateQueries({ queryKey: ["incidents"] });
        void navigate({ to: "/incidents/$incidentId", params: { incidentId: id } });
        return true;
      }}
    >
      <Text size="sm">{t("create.what")}</Text>
      <Textarea
        data-autofocus
        label={t("detail.what")}
        autosize
        minRows={3}
        maxLength={4_000}
        value={what}
        error={isMissing && what.trim() === "" ? t("wordsMissing") : undefined}
        onChange={({ currentTarget }) => setWhat(currentTarget.value)}
      />
      <Select
        label={t("severity")}
        description={hours === undefined ? undefined : t("create.within", { count: hours })}
        allowDeselect={false}
        value={chosen}
        onChange={setSeverity}
        data={severities.map(({ key, title }) => ({ value: key, label: titleOf(title) || key }))}
      />
    </ActForm>
  );
}
