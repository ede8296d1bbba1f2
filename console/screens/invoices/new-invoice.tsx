import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDealsId } from "../../api/generated/deals.ts";
import { getEstimatesId } from "../../api/generated/estimates.ts";
import { postInvoices } from "../../api/generated/invoices.ts";
import type { PostInvoicesBody } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKeptPlace } from "../../parts/kept.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { dayAfter, dayOf } from "../consultations/days.ts";
import { blankOrder, orderOfEstimate, type TypedOrder } from "./order-content.ts";
import { OrderForm } from "./order-form.tsx";

interface NewInvoiceProps {
  /** For whom, where that is known. */
  leadId?: string | undefined;
  /** Whose estimate it bills. */
  dealId?: string | undefined;
  close: () => void;
}

/** Issues an invoice for what was ordered without a contract: of a lead, or of a deal with its estimate. */
export function NewInvoice({ opened, ...of }: NewInvoiceProps & { opened: boolean }) {
  const { t } = useTranslation("invoices");
  const kept = useKeptPlace(`invoice new ${of.dealId ?? of.leadId ?? ""}`);
  return (
    <FormModal kept={kept} opened={opened} onClose={of.close} title={t("create.title")} size="xl">
      {of.dealId === undefined ? <Form {...of} kept={kept} begin={null} /> : <OfDeal {...of} dealId={of.dealId} kept={kept} />}
    </FormModal>
  );
}

/** Begins with the estimate that the lead chose, else with the newest. */
function OfDeal({ dealId, close, kept }: NewInvoiceProps & { dealId: string; kept: KeptPlace }) {
  const blank = useBlank();
  const found = useQuery({
    queryKey: ["deals", dealId, "order"],
    queryFn: async ({ signal }) => {
      const { leadId, offerKey: offer, estimates } = await getDealsId(dealId, { signal });
      const own = estimates.find(({ chosen }) => chosen !== null) ?? estimates[0];
      return { leadId, offer, estimate: own ? await getEstimatesId(own.id, { signal }) : null };
    },
    // What is typed over must not change under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (found.isPending) return <Loading />;
  if (found.error) return <Failure error={found.error} retry={found.refetch} />;
  const { leadId, offer, estimate } = found.data;
  const order = { ...blank, offer };
  return <Form leadId={leadId} close={close} kept={kept} begin={estimate ? orderOfEstimate(estimate, order) : order} />;
}

const DUE_IN_DAYS = 14;

function useBlank(): TypedOrder {
  const { zone } = useSession();
  const today = dayOf(businessNow(), zone);
  return blankOrder(today, dayAfter(today, DUE_IN_DAYS));
}

interface FormProps {
  leadId?: string | undefined;
  begin: TypedOrder | null;
  close: () => void;
  kept: KeptPlace;
}

function Form({ leadId, begin, close, kept }: FormProps) {
  const { t } = useTranslation("invoices");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const blank = useBlank();
  const issue = async (body: PostInvoicesBody) => {
    const { id } = await deed((key) => postInvoices(body, key));
    tellDone(t("create.done"));
    kept.forget();
    await queries.invalidateQueries({ queryKey: ["invoices"] });
    void navigate({ to: "/invoices/$invoiceId", params: { invoiceId: id } });
  };
  return <OrderForm kept={kept} leadId={leadId ?? null} begin={begin ?? blank} close={close} issue={issue} />;
}
