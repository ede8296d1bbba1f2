import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getDealsIdProposalSuggestion, postDealsIdProposals, putProposalsId } from "../../api/generated/deals.ts";
import type { DealDetail, Proposal } from "../../api/generated/routes.schemas.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { matchOf } from "../../parts/write-over.ts";
import { ProposalForm } from "./proposal-form.tsx";

interface NewProps {
  deal: DealDetail;
  close: () => void;
  /** Shows it. */
  made: (id: string) => void;
  refresh: () => Promise<unknown>;
}

/** A new proposal begins with the lead's own words and a case of their trade. */
export function NewProposal({ deal, close, made, refresh }: NewProps) {
  const { t } = useTranslation("deals");
  const kept = useKeptPlace(`proposal new ${deal.id}`);
  const deed = useDeed();
  const suggestion = useQuery({
    queryKey: ["deals", deal.id, "proposal-suggestion"],
    queryFn: ({ signal }) => getDealsIdProposalSuggestion(deal.id, { signal }),
    // What is typed over must not change under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <FormModal kept={kept} opened onClose={close} title={t("proposals.new")} size="xl">
      {suggestion.error ? (
        <Failure error={suggestion.error} retry={suggestion.refetch} />
      ) : suggestion.data === undefined ? (
        <Loading />
      ) : (
        <ProposalForm
          kept={kept}
          begin={suggestion.data}
          close={close}
          save={async (content) => {
            const { id } = await deed((key) => postDealsIdProposals(deal.id, content, key));
            await refresh();
            tellDone(t("proposals.drafted"));
            kept.forget();
            made(id);
          }}
        />
      )}
    </FormModal>
  );
}

interface ChangeProps {
  proposal: Proposal;
  close: () => void;
  refresh: () => Promise<unknown>;
}

/** Changes a draft; what was sent never changes. */
export function ChangeProposal({ proposal: { id, revision, content }, close, refresh }: ChangeProps) {
  const { t } = useTranslation("deals");
  const kept = useKeptPlace(`proposal change ${id}`);
  return (
    <FormModal kept={kept} opened onClose={close} title={t("proposals.change")} size="xl">
      <ProposalForm
        kept={kept}
        begin={content}
        close={close}
        save={async (changed) => {
          await putProposalsId(id, changed, matchOf(revision));
          await refresh();
          tellDone(t("proposals.drafted"));
          kept.forget();
          close();
        }}
      />
    </FormModal>
  );
}
