import { useTranslation } from "react-i18next";
import { getGetLeadsIdDisclosureUrl } from "../../api/generated/leads.ts";
import { AskReason } from "../../parts/ask.tsx";
import { download } from "../../parts/download.ts";
import { tellDone } from "../../parts/undo.tsx";

/** Everything that is kept of one person as one file, for the person who asks for it. */
export function ExportPerson({ leadId, name, close }: { leadId: string; name: string; close: () => void }) {
  const { t } = useTranslation("person");
  return (
    <AskReason
      opened
      close={close}
      title={t("export.title", { name })}
      explanation={t("export.explanation")}
      action={t("export.action")}
      reasonIsOptional
      act={async (reason) => {
        await download(getGetLeadsIdDisclosureUrl(leadId, reason === "" ? {} : { reason }), `disclosure-${leadId}.zip`);
        tellDone(t("export.done"));
      }}
    />
  );
}
