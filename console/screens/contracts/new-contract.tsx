import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getLeadsIdContractTerms, postContracts } from "../../api/generated/contracts.ts";
import { getEstimatesId } from "../../api/generated/estimates.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { FormDrawer } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { wallClock } from "../../parts/wall-clock.ts";
import { ContractForm } from "./contract-form.tsx";
import { beginningOf } from "./contract-values.ts";

interface NewContractProps {
  leadId: string;
  /** One of which the lead has chosen a variant. */
  estimateId: string;
  close: () => void;
}

/** Writes the draft of a contract from the variant that the lead has chosen. */
export function NewContract({ leadId, estimateId, close }: NewContractProps) {
  const { t } = useTranslation("contracts");
  const { name } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kept = useKeptPlace(`contract new ${estimateId}`);
  const deed = useDeed();
  const estimate = useQuery({
    queryKey: ["deals", "estimate", estimateId],
    queryFn: ({ signal }) => getEstimatesId(estimateId, { signal }),
  });
  const usual = useQuery({
    queryKey: ["contracts", "terms", leadId],
    queryFn: ({ signal }) => getLeadsIdContractTerms(leadId, { signal }),
    // What is typed over must not change under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const failed = estimate.error ?? usual.error;
  return (
    <FormDrawer kept={kept} opened onClose={close} position="right" size="xl" title={t("create.title")}>
      {failed ? (
        <Failure error={failed} retry={() => Promise.all([estimate.refetch(), usual.refetch()])} />
      ) : estimate.data === undefined || usual.data === undefined ? (
        <Loading />
      ) : (
        <ContractForm
          kept={kept}
          of={{ leadId, estimateId }}
          begin={beginningOf({
            estimate: estimate.data,
            usual: usual.data,
            personInCharge: name,
            today: wallClock(businessNow(), estimate.data.leadZone).slice(0, 10),
          })}
          usual={usual.data}
          close={close}
          save={async (body) => {
            const { id } = await deed((key) => postContracts(body, key));
            tellDone(t("create.done"));
            kept.forget();
            await queries.invalidateQueries({ queryKey: ["deals"] });
            void navigate({ to: "/contracts/$contractId", params: { contractId: id } });
          }}
        />
      )}
    </FormDrawer>
  );
}
