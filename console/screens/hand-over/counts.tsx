import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getHandOverCounts } from "../../api/generated/hand-over.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import classes from "./hand-over.module.css";
import { type HandOverSearch, reasons } from "./search.ts";

/** How many there are for each reason. Each number leads to exactly these; one thing may have several reasons. */
export function Counts({ search: { kind, owner, reason } }: { search: HandOverSearch }) {
  const { t } = useTranslation("handover");
  const asked = { ...(kind && { kind }), ...(owner && { owner }) };
  const counts = useQuery({
    queryKey: ["hand-over", "counts", asked],
    queryFn: ({ signal }) => getHandOverCounts(asked, { signal }),
    placeholderData: keepPreviousData,
  });
  if (counts.isPending) return <Loading lines={1} />;
  if (counts.error) return <Failure error={counts.error} retry={counts.refetch} />;
  const { total } = counts.data;
  if (total === 0) return null;
  return (
    <dl className={classes.counts}>
      <div data-chosen={reason === undefined || undefined}>
        <dt>{t("all")}</dt>
        <dd>
          <LinkAnchor to="/hand-over" search={asked} fw={700}>
            {t("count", { count: total })}
          </LinkAnchor>
        </dd>
      </div>
      {reasons.map((one) => (
        <div key={one} data-chosen={reason === one || undefined}>
          <dt>{t(`reasons.${one}`)}</dt>
          <dd>
            <LinkAnchor to="/hand-over" search={{ ...asked, reason: one }} fw={700}>
              {t("count", { count: counts.data[one] })}
            </LinkAnchor>
          </dd>
        </div>
      ))}
    </dl>
  );
}
