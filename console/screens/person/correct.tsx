import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ifUnchanged } from "../../api/client.ts";
import { getGetLeadsIdUrl, getLeadsId } from "../../api/generated/leads.ts";
import type { Lead } from "../../api/generated/routes.schemas.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { CorrectForm } from "./correct-form.tsx";

/** The lead as read, and the header that makes a save fail when somebody else has saved since. */
export interface LeadRead {
  lead: Lead;
  match: { headers: Record<string, string> };
}

export async function readForCorrection(leadId: string): Promise<LeadRead> {
  const lead = await getLeadsId(leadId);
  return { lead, match: ifUnchanged(getGetLeadsIdUrl(leadId)) };
}

/** Corrects names, language, zone and fields. Another person's save meanwhile is never overwritten silently. */
export function Correct({ leadId, close }: { leadId: string; close: () => void }) {
  const { t } = useTranslation(["person", "common"]);
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
    <Drawer
      opened
      onClose={close}
      position="right"
      size="lg"
      title={t("correct.title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {read.isPending ? (
        <Loading />
      ) : read.error ? (
        <Failure error={read.error} retry={read.refetch} />
      ) : (
        <CorrectForm leadId={leadId} first={read.data} close={close} />
      )}
    </Drawer>
  );
}
