import { Select, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getOffers, putOffersKey } from "../../api/generated/offers.ts";
import { type Offer, PutOffersKeyBodyFormat, PutOffersKeyBodyKind, PutOffersKeyBodySide } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import type { Values } from "../../parts/differences.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { DefinitionDialog } from "./definition-dialog.tsx";
import { DefinitionList } from "./definition-list.tsx";
import { amountOf, plainKey, type ReadDefinition } from "./definition-values.ts";
import { CatalogueAdvice, OfferAdvice, useOffersAdvice } from "./offer-advice.tsx";
import classes from "./settings.module.css";

const fields = ["ja", "en", "about", "side", "kind", "format", "price", "trust", "interest", "next", "minutes", "seats"] as const;
const numbers = ["price", "trust", "interest", "minutes", "seats"] as const;
const choices = {
  side: Object.values(PutOffersKeyBodySide),
  kind: Object.values(PutOffersKeyBodyKind),
  format: Object.values(PutOffersKeyBodyFormat),
} as const;

function asRead(offer: Offer): ReadDefinition {
  const { key, etag, title, about, side, kind, format, price, threshold, next, sessions } = offer;
  const text = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    key,
    etag,
    values: {
      ja: title.ja ?? "",
      en: title.en ?? "",
      about: about?.ja ?? about?.en ?? "",
      side,
      kind,
      format: format ?? "place",
      price: text(price?.amount),
      trust: text(threshold?.trust),
      interest: text(threshold?.interest),
      next: next ?? "",
      minutes: text(sessions?.minutes),
      seats: text(sessions?.seats),
    },
  };
}

/** What the business offers: the front-end offers at which people meet, and the back-end ones. */
export function Offers() {
  const { t } = useTranslation("definitions");
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["offers"], queryFn: ({ signal }) => getOffers({ signal }) });
  const advice = useOffersAdvice();
  const [edited, setEdited] = useState<{ offer: Offer | null } | null>(null);
  const money = (value: number) => new Intl.NumberFormat(languageNow(), { style: "currency", currency: "JPY" }).format(value);
  const check = (values: Values) => ({
    ...((values.ja ?? "").trim() === "" && (values.en ?? "").trim() === "" && { ja: t("titleMissing") }),
    ...Object.fromEntries(numbers.filter((field) => Number.isNaN(amountOf(values[field]))).map((field) => [field, t("sources.noAmount")])),
  });
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
      {edited !== null && (
        <DefinitionDialog
          title={edited.offer === null ? t("offers.make") : t("offers.change", { key: edited.offer.key })}
          definition={edited.offer && asRead(edited.offer)}
          beginning={{ side: "front-end", kind: "seminar", format: "place", minutes: "120", seats: "8" }}
          fields={fields}
          nameOf={(field) => t(`offers.${field}`)}
          shown={(field, value) => (field in choices ? t(`offers.${field}s.${value}`) : value)}
          keyForm={plainKey}
          keyHint={t("keyPlain")}
          check={check}
          save={async (key, values, options) => {
            await putOffersKey(key, bodyOf(values, edited.offer), options);
            await queries.invalidateQueries({ queryKey: ["offers"] });
          }}
          readAgain={async () =>
            (await queries.fetchQuery({ queryKey: ["offers"], queryFn: () => getOffers(), staleTime: 0 })).items.map(asRead)
          }
          close={() => setEdited(null)}
        >
          {({ values, errors, set }) => {
            const text = (field: (typeof fields)[number], more: { inputMode?: "numeric"; description?: string } = {}) => (
              <TextInput
                key={field}
                label={t(`offers.${field}`)}
                maxLength={200}
                value={values[field] ?? ""}
                error={errors[field]}
                onChange={({ currentTarget }) => set(field, currentTarget.value)}
                {...more}
              />
            );
            const choice = (field: keyof typeof choices) => (
              <Select
                key={field}
                label={t(`offers.${field}`)}
                allowDeselect={false}
                data={choices[field].map((value) => ({ value, label: t(`offers.${field}s.${value}`) }))}
                value={values[field] ?? choices[field][0]}
                error={errors[field]}
                onChange={(value) => value !== null && set(field, value)}
              />
            );
            return (
              <>
                {text("ja")}
                {text("en")}
                <Textarea
                  label={t("offers.about")}
                  autosize
                  maxLength={1_000}
                  value={values.about ?? ""}
                  error={errors.about}
                  onChange={({ currentTarget }) => set("about", currentTarget.value)}
                />
                <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
                  {choice("side")}
                  {choice("kind")}
                  {choice("format")}
                </SimpleGrid>
                <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
                  {text("price", { inputMode: "numeric", description: t("offers.priceHint") })}
                  {text("trust", { inputMode: "numeric", description: t("offers.thresholdHint") })}
                  {text("interest", { inputMode: "numeric", description: t("offers.thresholdHint") })}
                </SimpleGrid>
                <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
                  {text("minutes", { inputMode: "numeric", description: t("offers.datesHint") })}
                  {text("seats", { inputMode: "numeric", description: t("offers.datesHint") })}
                  <Select
                    label={t("offers.next")}
                    description={t("offers.nextHint")}
                    clearable
                    data={(list.data?.items ?? [])
                      .filter(({ key }) => key !== edited.offer?.key)
                      .map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
                    value={values.next ? values.next : null}
                    error={errors.next}
                    onChange={(value) => set("next", value ?? "")}
                  />
                </SimpleGrid>
              </>
            );
          }}
        </DefinitionDialog>
      )}
    </div>
  );
}

/** What the dialog does not show stays as it is. */
function bodyOf(values: Values, before: Offer | null): Parameters<typeof putOffersKey>[1] {
  const { ja = "", en = "", about = "", next = "" } = values;
  const [price, trust, interest, minutes, seats] = numbers.map((field) => amountOf(values[field]));
  const of = <Value extends string>(known: readonly Value[], value: string | undefined, otherwise: Value) =>
    known.find((one) => one === value) ?? otherwise;
  const threshold = { ...(trust !== undefined && { trust }), ...(interest !== undefined && { interest }) };
  const aboutIn = before?.about?.ja === undefined && before?.about?.en !== undefined ? "en" : "ja";
  return {
    ...(before?.meeting !== undefined && { meeting: before.meeting }),
    ...(before?.form !== undefined && { form: before.form }),
    ...(before?.conversion !== undefined && { conversion: before.conversion }),
    bonuses: before?.bonuses ?? [],
    title: { ...(ja.trim() !== "" && { ja: ja.trim() }), ...(en.trim() !== "" && { en: en.trim() }) },
    side: of(choices.side, values.side, "front-end"),
    kind: of(choices.kind, values.kind, "seminar"),
    format: of(choices.format, values.format, "place"),
    ...(about.trim() !== "" && { about: { ...before?.about, [aboutIn]: about.trim() } }),
    ...(price !== undefined && price > 0 && { price: { ...before?.price, amount: price } }),
    ...(Object.keys(threshold).length > 0 && { threshold }),
    ...(next !== "" && { next }),
    ...((minutes !== undefined || seats !== undefined) && {
      sessions: { ...before?.sessions, ...(minutes !== undefined && { minutes }), ...(seats !== undefined && { seats }) },
    }),
  };
}
