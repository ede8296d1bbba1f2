import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getOffers } from "../../api/generated/offers.ts";
import type { Offer } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { DefinitionList } from "./definition-list.tsx";
import { CatalogueAdvice, OfferAdvice, useOffersAdvice } from "./offer-advice.tsx";
import { OfferDialog } from "./offer-dialog.tsx";
import classes from "./settings.module.css";

/** What the business offers: the front-end offers at which people meet, and the back-end ones. */
export function Offers() {
  const { t } = useTranslation("definitions");
  const list = useQuery({ queryKey: ["offers"], queryFn: ({ signal }) => getOffers({ signal }) });
  const advice = useOffersAdvice();
  const [edited, setEdited] = useState<{ offer: Offer | null } | null>(null);
  const money = (value: number) => new Intl.NumberFormat(languageNow(), { style: "currency", currency: "JPY" }).format(value);
  return (
    <div className={classes.stack}>
      <CatalogueAdvice advice={advice} nameOf={(key) => titleOf(list.data?.items.find((one) => one.key === key)?.title ?? {}) || key} />
      <DefinitionList
        title={t("offers.heading")}
        what={t("offers.what")}
        make={t("offers.make")}
        empty={t("offers.empty")}
        list={{ ...list, data: list.data?.items }}
        nameOf={({ title }) => titleOf(title)}
        edit={(offer) => setEdited({ offer })}
        render={({ key, title, side, kind, price, next }) => (
          <>
            <Text fw={600}>{titleOf(title)}</Text>
            <Text size="xs" c="dimmed">
              {[
                key,
                t(`offers.sides.${side}`),
                t(`offers.kinds.${kind}`),
                price ? money(price.amount) : t("offers.free"),
                next !== undefined && t("offers.nextOf", { key: next }),
              ]
                .filter(Boolean)
                .join(t("between"))}
            </Text>
            <OfferAdvice advice={advice?.items.find((one) => one.key === key)} />
          </>
        )}
        beside={({ key, sessions }) =>
          sessions && (
            <LinkAnchor to="/sessions" search={{ offer: key }} size="sm">
              {t("offers.dates")}
            </LinkAnchor>
          )
        }
      />
      {edited !== null && <OfferDialog offer={edited.offer} offers={list.data?.items ?? []} close={() => setEdited(null)} />}
    </div>
  );
}
