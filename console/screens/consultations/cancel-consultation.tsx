import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { postConsultationsIdCancel } from "../../api/generated/consultations.ts";
import type { Consultation } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { writeInstant } from "../../parts/when.tsx";

/** Asks before a consultation is cancelled: the guest is told at once. */
export function CancelConsultation({ consultation, close }: { consultation: Consultation; close: () => void }) {
  const { t } = useTranslation(["consultations", "common"]);
  const queries = useQueryClient();
  const { zone } = useSession();
  const { id, leadName, startsAt } = consultation;
  return (
    <AskReason
      opened
      close={close}
      title={t("cancel.title", { name: leadName ?? t("person.nameless", { ns: "common" }) })}
      explanation={t("cancel.explanation", { when: writeInstant(startsAt, zone) })}
      action={t("cancel.action")}
      danger
      act={async (reason) => {
        await postConsultationsIdCancel(id, { reason });
        await queries.invalidateQueries({ queryKey: ["consultations"] });
        tellDone(t("cancel.done"));
      }}
    />
  );
}
