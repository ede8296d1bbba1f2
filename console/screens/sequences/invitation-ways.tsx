import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getOffersKeyInvitations } from "../../api/generated/offers.ts";
import type { InvitationsWaysItem } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { Failure, Loading } from "../../parts/states.tsx";

/** What each way of an invitation converts. Asked for when it is shown. */
export function InvitationWays({ offer, sequence, step }: { offer: string; sequence: string; step: string }) {
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  const invitations = useQuery({
    queryKey: ["offers", offer, "invitations", sequence, step],
    queryFn: ({ signal }) => getOffersKeyInvitations(offer, { sequence, step }, { signal }),
  });
  if (invitations.isPending) return <Loading />;
  if (invitations.error) return <Failure error={invitations.error} retry={invitations.refetch} />;
  const { ways, ...total } = invitations.data;
  if (total.invited === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("invite.nobody")}
      </Text>
    );
  const share = (booked: number, of: number) => (of === 0 ? "" : t("rate", { percent: Math.round((booked / of) * 100) }));
  const nameOf = ({ channel, touch, taskOutcome, outcomeWords }: InvitationsWaysItem) => {
    if (channel === null) return t("invite.none");
    if (channel === "person") return t("invite.person", { outcome: outcomeWords?.[languageNow()] ?? taskOutcome ?? t("invite.noOutcome") });
    return t("invite.touch", { number: touch ?? 0, channel: common(`channel.${channel}`) });
  };
  const rows = ways.map((way) => ({ ...way, name: nameOf(way), share: share(way.booked, way.reached) }));
  return (
    <Table withRowBorders={false} verticalSpacing={2} fz="sm" aria-label={t("invite.converts")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("invite.way")}</Table.Th>
          {(["reached", "booked", "declined", "waiting", "share"] as const).map((column) => (
            <Table.Th key={column} ta="end">
              {t(`invite.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, reached, booked, declined, waiting, share: rate }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              {name}
            </Table.Th>
            {[reached, booked, declined, waiting].map((count, column) => (
              // The columns have no other key than their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change.
              <Table.Td key={column} ta="end">
                {t("number", { count })}
              </Table.Td>
            ))}
            <Table.Td ta="end">{rate}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t("invite.total")}</Table.Th>
          <Table.Td ta="end">{t("number", { count: total.invited })}</Table.Td>
          <Table.Td ta="end">{t("number", { count: total.booked })}</Table.Td>
          <Table.Td ta="end">{t("number", { count: total.declined })}</Table.Td>
          <Table.Td ta="end">{t("number", { count: total.waiting })}</Table.Td>
          <Table.Td ta="end">{share(total.booked, total.invited)}</Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
