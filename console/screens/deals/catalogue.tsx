import { Button, Menu } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PriceList } from "../../api/generated/routes.schemas.ts";
import { amountText } from "./amounts.ts";
import type { TypedLine } from "./estimate-content.ts";
import { writeMoney } from "./money.ts";

interface CatalogueProps {
  items: PriceList["items"];
  currency: string;
  pick: (line: TypedLine) => void;
}

/** Picks a line from what the business sells. */
export function Catalogue({ items, currency, pick }: CatalogueProps) {
  const { t } = useTranslation("deals");
  if (items.length === 0) return null;
  return (
    <Menu shadow="md" position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconListDetails size={14} />}>
          {t("estimates.catalogue")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="18rem" style={{ overflowY: "auto" }}>
        {items.map(({ offerKey, title, quantity, unitMinor, taxKind }) => (
          <Menu.Item
            key={`${offerKey} ${title}`}
            rightSection={writeMoney(unitMinor, currency)}
            onClick={() => pick({ title, quantity, unit: amountText(unitMinor, currency), taxKind })}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
