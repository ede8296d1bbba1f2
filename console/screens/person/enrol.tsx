import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { postEnrolments } from "../../api/generated/enrolments.ts";
import { getSequences } from "../../api/generated/sequences.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { useRefresh } from "./reading.ts";

/** Enters the lead in a sequence by hand. */
export function Enrol({ leadId, opened, close }: { leadId: string; opened: boolean; close: () => void }) {
  const { t } = useTranslation("person");
  const refresh = useRefresh(leadId);
  const deed = useDeed();
  const kept = useKeptPlace("enrol");
  const [sequence, setSequence] = useKept<string | null>(kept, "sequence", null);
  const sequences = useQuery({ queryKey: ["sequences", "list"], queryFn: ({ signal }) => getSequences({ signal }), enabled: opened });
  const open = (sequences.data?.items ?? []).filter(({ version }) => version !== null);
  return (
    <AskReason
      kept={kept}
      opened={opened}
      close={close}
      title={t("enrol.title")}
      explanation={t("enrol.explanation")}
      action={t("enrol.action")}
      act={async (reason) => {
        if (sequence === null) throw new Problem(400, { detail: t("enrol.choose") }, null);
        await deed((key) => postEnrolments({ leadId, sequence, reason }, key));
        await refresh();
        tellDone(t("enrol.done", { title: open.find(({ key }) => key === sequence)?.title ?? sequence }));
      }}
    >
      <Select
        label={t("enrol.sequence")}
        data-autofocus
        openOnFocus={false}
        searchable
        value={sequence}
        onChange={setSequence}
        data={open.map(({ key, title }) => ({ value: key, label: title }))}
      />
    </AskReason>
  );
}
