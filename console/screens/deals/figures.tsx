import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getDealsObjectionFigures } from "../../api/generated/deals.ts";
import { languageNow } from "../../app/words.ts";
import { useDocumentTitles } from "../../parts/document-titles.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { useDealPlan, wordOf } from "./reading.ts";

/** Which objections came after whose presentations, with which document. */
export function Figures({ offer }: { offer: string | undefined }) {
  const { t } = useTranslation("deals");
  const decks = useDocumentTitles();
  const plan = useDealPlan(offer);
  const figures = useQuery({
    queryKey: ["deals", "figures", offer ?? ""],
    queryFn: ({ signal }) => getDealsObjectionFigures(offer === undefined ? {} : { offer }, { signal }),
  });
  if (figures.isPending) return <Loading />;
  if (figures.error) return <Failure error={figures.error} retry={figures.refetch} />;
  const { items } = figures.data;
  if (items.length === 0) return <Empty title={t("figures.empty")}>{t("figures.emptyHint")}</Empty>;
  const number = (value: number) => value.toLocaleString(languageNow());
  return (
    <Sheet title={t("figures.title")}>
      <Text size="sm" c="dimmed" mb="sm">
        {t("figures.hint")}
      </Text>
      <Table.ScrollContainer
        minWidth={520}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": t("figures.title") } }}
      >
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("presenter")}</Table.Th>
              <Table.Th>{t("deck")}</Table.Th>
              <Table.Th ta="end">{t("figures.presentations")}</Table.Th>
              <Table.Th ta="end">{t("figures.won")}</Table.Th>
              <Table.Th>{t("figures.objections")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(({ presenterId, presenterName, deckKey, presentations, won, objections }) => (
              <Table.Tr key={`${presenterId} ${deckKey}`}>
                <Table.Td>{presenterName ?? t("unknown")}</Table.Td>
                <Table.Td>{deckKey === null ? t("noDeck") : (decks.find(({ value }) => value === deckKey)?.label ?? deckKey)}</Table.Td>
                <Table.Td ta="end">{number(presentations)}</Table.Td>
                <Table.Td ta="end">{number(won)}</Table.Td>
                <Table.Td>
                  {objections.length === 0
                    ? "–"
                    : objections.map(({ kind, count }) => (
                        <div key={kind}>{t("figures.objection", { kind: wordOf(plan.data?.objections, kind), count })}</div>
                      ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Sheet>
  );
}
