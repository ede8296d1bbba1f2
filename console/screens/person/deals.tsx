import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getLeadsIdDeals } from "../../api/generated/deals.ts";
import type { Deal } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure } from "../../parts/states.tsx";
import { DealState } from "../deals/deal-state.tsx";
import { NewDeal } from "../deals/new-deal.tsx";
import { NextAct } from "../deals/next-act.tsx";
import { useDealOffers, useDealPlan, wordOf } from "../deals/reading.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./person.module.css";

/** The latest that stand here; a lead rarely has more. */
const SHOWN = 5;

/** The lead's deals. Nothing stands here where none can be opened and none was. */
export function Deals({ leadId }: { leadId: string }) {
  const { t } = useTranslation("deals");
  const mayRead = useMay("deals:read");
  const mayWrite = useMay("deals:write");
  const offers = useDealOffers();
  const deals = useQuery({
    queryKey: ["deals", "of", leadId],
    queryFn: ({ signal }) => getLeadsIdDeals(leadId, { limit: 50 }, { signal }),
    enabled: mayRead,
  });
  const [opens, open] = useDisclosure(false);
  const items = (deals.data?.items ?? []).toSorted(openFirst);
  const canOpen = mayWrite && offers.items.length > 0;
  if (deals.error) return <Failure error={deals.error} retry={deals.refetch} />;
  if (!mayRead || deals.isPending || (items.length === 0 && !canOpen)) return null;
  return (
    <Sheet
      title={t("title")}
      beside={
        canOpen && (
          <Button size="compact-md" variant="light" onClick={open.open}>
            {t("create.short")}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("ofLead.none")}
        </Text>
      ) : (
        <ul className={classes.lines}>
          {items.slice(0, SHOWN).map((one) => (
            <li key={one.id}>
              <LinkAnchor to={`/deals/${one.id}`}>{titleOf(one.title) || one.offerKey}</LinkAnchor>
              <Group gap="xs" mt={2}>
                <DealState deal={one} />
                {one.state === "open" && <Step deal={one} />}
              </Group>
              <NextAct deal={one} />
            </li>
          ))}
        </ul>
      )}
      <NewDeal opened={opens && canOpen} offers={offers.items} leadId={leadId} close={open.close} />
    </Sheet>
  );
}

const openFirst = (one: Deal, other: Deal) =>
  Number(other.state === "open") - Number(one.state === "open") || other.createdAt.localeCompare(one.createdAt);

function Step({ deal: { offerKey, step } }: { deal: Deal }) {
  const plan = useDealPlan(offerKey);
  return <Text size="sm">{wordOf(plan.data?.steps, step)}</Text>;
}
