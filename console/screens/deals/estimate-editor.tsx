import { Alert, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  getDealsIdEstimateSuggestion,
  postDealsIdEstimates,
  postEstimatesIdRevise,
  putEstimatesId,
} from "../../api/generated/estimates.ts";
import type { DealDetail, EstimateDetail, EstimateSuggestion } from "../../api/generated/routes.schemas.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { matchOf } from "../../parts/write-over.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./deals.module.css";
import { EstimateForm } from "./estimate-form.tsx";
import { usePrices } from "./prices.ts";

interface NewProps {
  deal: DealDetail;
  close: () => void;
  /** Shows it. */
  made: (id: string) => void;
  refresh: () => Promise<unknown>;
}

/** A new estimate begins with what is suggested from the catalogue and the lead's own words. */
export function NewEstimate({ deal, close, made, refresh }: NewProps) {
  const { t } = useTranslation("deals");
  const kept = useKeptPlace(`estimate new ${deal.id}`);
  const deed = useDeed();
  const suggestion = useQuery({
    queryKey: ["deals", deal.id, "suggestion"],
    queryFn: ({ signal }) => getDealsIdEstimateSuggestion(deal.id, { signal }),
    // What is typed over must not change under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const prices = usePrices(deal.leadLanguage);
  const failed = suggestion.error ?? prices.error;
  return (
    <FormModal kept={kept} opened onClose={close} title={t("estimates.new")} size="xl">
      {failed ? (
        <Failure error={failed} retry={() => Promise.all([suggestion.refetch(), prices.refetch()])} />
      ) : suggestion.data === undefined || prices.data === undefined ? (
        <Loading />
      ) : (
        <>
          <Heard suggestion={suggestion.data} />
          <EstimateForm
            kept={kept}
            begin={suggestion.data}
            currency={prices.data.currency}
            priceMode={prices.data.priceMode}
            catalogue={prices.data.items}
            action={t("estimates.saveDraft")}
            close={close}
            save={async (content, override) => {
              const { id } = await deed((key) => postDealsIdEstimates(deal.id, { ...content, ...override }, key));
              await refresh();
              tellDone(t("estimates.drafted"));
              kept.forget();
              made(id);
            }}
          />
        </>
      )}
    </FormModal>
  );
}

/** What the lead said, beside what a person must add. */
function Heard({ suggestion: { heard, missing } }: { suggestion: EstimateSuggestion }) {
  const { t } = useTranslation("deals");
  const said = heard
    ? [
        { name: t("heard.rootIssue"), value: heard.rootIssue },
        { name: t("heard.worries"), value: heard.worries },
        { name: t("heard.closingAnswer"), value: heard.closingAnswer },
        ...heard.answers.map(({ label, answer }) => ({ name: titleOf(label), value: answer })),
      ].filter(({ value }) => value !== "")
    : [];
  return (
    <>
      {missing.length > 0 && (
        <Alert variant="light" color="yellow" mb="sm">
          {missing.map((what) => (
            <div key={what}>{t(`heard.missing.${what}`)}</div>
          ))}
        </Alert>
      )}
      {said.length > 0 ? (
        <details style={{ marginBottom: "0.8rem" }}>
          <summary>{t("heard.title")}</summary>
          <dl className={classes.facts}>
            {said.map(({ name, value }) => (
              <div key={name} style={{ display: "contents" }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : (
        <Text size="sm" c="dimmed" mb="sm">
          {t("heard.none")}
        </Text>
      )}
    </>
  );
}

interface ChangeProps {
  estimate: EstimateDetail;
  close: () => void;
  made: (id: string) => void;
  refresh: () => Promise<unknown>;
}

/** A draft is changed; what was sent is revised, and the revision takes its place once it is sent. */
export function ChangeEstimate({ estimate, close, made, refresh }: ChangeProps) {
  const { t } = useTranslation("deals");
  const { id, state, revision, currency } = estimate;
  const isDraft = state === "draft";
  const kept = useKeptPlace(`estimate ${isDraft ? "change" : "revise"} ${id}`);
  const deed = useDeed();
  const prices = usePrices(estimate.leadLanguage);
  return (
    <FormModal kept={kept} opened onClose={close} title={t(isDraft ? "estimates.change" : "estimates.revise")} size="xl">
      <EstimateForm
        kept={kept}
        begin={estimate}
        currency={currency}
        priceMode={prices.data?.priceMode}
        catalogue={prices.data?.currency === currency ? prices.data.items : []}
        action={t("estimates.saveDraft")}
        close={close}
        save={async (content, override) => {
          const saved = isDraft
            ? await putEstimatesId(id, content, matchOf(revision))
            : await deed((key) => postEstimatesIdRevise(id, { ...content, ...override }, key));
          await refresh();
          tellDone(t("estimates.drafted"));
          kept.forget();
          made(saved.id);
        }}
      />
    </FormModal>
  );
}
