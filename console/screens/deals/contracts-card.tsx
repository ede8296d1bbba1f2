import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getContracts } from "../../api/generated/contracts.ts";
import { useMay } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { ContractState } from "../contracts/contract-state.tsx";
import { NewContract } from "../contracts/new-contract.tsx";
import { Next } from "../contracts/next.tsx";
import type { CardProps } from "./deal.tsx";
import classes from "./deals.module.css";
import { writeMoney } from "./money.ts";

/** More than these stand in the list of contracts. */
const SHOWN = 20;

/** The contracts of a deal. A new one is written from the variant that the lead has chosen. */
export function ContractsCard({ deal, mayWrite, open, show }: CardProps) {
  const { t } = useTranslation("contracts");
  const mayRead = useMay("contracts:read");
  const mayMake = useMay("contracts:write") && mayWrite;
  const contracts = useQuery({
    queryKey: ["deals", deal.id, "contracts"],
    queryFn: ({ signal }) => getContracts({ deal: deal.id, limit: SHOWN }, { signal }),
    enabled: mayRead,
  });
  const chosen = deal.estimates.find(({ state }) => state === "chosen");
  if (!mayRead) return null;
  const items = contracts.data?.items ?? [];
  return (
    <Sheet
      title={t("title")}
      beside={
        mayMake &&
        chosen && (
          <Button size="compact-md" onClick={() => show("contract")}>
            {t("create.open")}
          </Button>
        )
      }
    >
      {contracts.isPending ? (
        <Loading lines={2} />
      ) : contracts.error ? (
        <Failure error={contracts.error} retry={contracts.refetch} />
      ) : items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(chosen ? "ofDealNone" : "ofDealUnchosen")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {items.map((one) => (
            <li key={one.id} className={classes.row}>
              <div className={classes.who}>
                <LinkAnchor to={`/contracts/${one.id}`} fw={600}>
                  {t("ofDealNumbered", { number: one.number, title: one.title })}
                </LinkAnchor>
                <Text size="sm">{writeMoney(one.grossMinor, one.currency)}</Text>
                <Next contract={one} />
              </div>
              <ContractState state={one.state} />
            </li>
          ))}
        </ul>
      )}
      {contracts.data?.next && (
        <LinkAnchor to="/contracts" search={{ deal: deal.id }} size="sm">
          {t("ofDealAll")}
        </LinkAnchor>
      )}
      {open === "contract" && mayMake && chosen && <NewContract leadId={deal.leadId} estimateId={chosen.id} close={() => show()} />}
    </Sheet>
  );
}
