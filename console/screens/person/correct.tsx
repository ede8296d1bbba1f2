import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormDrawer } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { CorrectForm } from "./correct-form.tsx";
import { readForCorrection } from "./lead-read.ts";

/** Corrects names, language, zone and fields. Another person's save meanwhile is never overwritten silently. */
export function Correct({ leadId, beginsAtFields, close }: { leadId: string; beginsAtFields: boolean; close: () => void }) {
  const { t } = useTranslation("person");
  const kept = useKeptPlace("correct");
  // Not under ["lead", …]: what is read again while somebody types would make their save overwrite the other's.
  const read = useQuery({
    queryKey: ["correction", leadId],
    queryFn: () => readForCorrection(leadId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <FormDrawer kept={kept} opened onClose={close} position="right" size="lg" title={t("correct.title")}>
      {read.isPending ? (
        <Loading />
      ) : read.error ? (
        <Failure error={read.error} retry={read.refetch} />
      ) : (
        <CorrectForm leadId={leadId} first={read.data} beginsAtFields={beginsAtFields} kept={kept} close={close} />
      )}
    </FormDrawer>
  );
}
