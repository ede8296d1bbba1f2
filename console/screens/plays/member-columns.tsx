import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getOffers } from "../../api/generated/offers.ts";
import type { PreviewedMember } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { titleOf } from "../sessions/offer-titles.ts";

type Member = Pick<PreviewedMember, "leadId" | "leadName" | "part" | "after" | "offer" | "kind" | "words">;

/** Who, what is next for them and by what, or why nothing is. */
export function useMemberColumns<Row extends Member>(): Column<Row>[] {
  const { t } = useTranslation("plays");
  const offers = useQuery({ queryKey: ["offers"], queryFn: ({ signal }) => getOffers({ signal }) });
  const nameOf = (key: string) => {
    const title = offers.data?.items.find((offer) => offer.key === key)?.title;
    return (title && titleOf(title)) || key;
  };
  return [
    {
      key: "lead",
      title: t("columns.lead"),
      width: "minmax(9rem, 1.2fr)",
      narrowWidth: "minmax(6rem, 1fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "part",
      title: t("columns.part"),
      width: "minmax(9rem, 1fr)",
      wideOnly: true,
      render: ({ part }) => <Text size="sm">{t(`parts.${part}`)}</Text>,
    },
    {
      key: "what",
      title: t("columns.what"),
      width: "minmax(12rem, 2fr)",
      narrowWidth: "minmax(9rem, 1.6fr)",
      render: ({ offer, after, kind, words }) => (
        <div>
          {offer !== null && <Text size="sm">{nameOf(offer)}</Text>}
          {after !== null && kind !== null && (
            <Text size="xs" c="dimmed">
              {t("because", { kind: t(`kinds.${kind}`), after: nameOf(after) })}
            </Text>
          )}
          {words !== null && <Text size="sm">{words[languageNow()]}</Text>}
        </div>
      ),
    },
  ];
}
