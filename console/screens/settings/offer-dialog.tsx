import { Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getForms } from "../../api/generated/forms.ts";
import { getOffers, putOffersKey } from "../../api/generated/offers.ts";
import type { Offer } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import type { Values } from "../../parts/differences.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { Bonuses } from "./bonuses.tsx";
import { ConsultationFields, talkWord } from "./consultation-fields.tsx";
import { readQuestions, talkFields, wrongTalk } from "./consultation-values.ts";
import { DefinitionDialog, type DefinitionFields } from "./definition-dialog.tsx";
import { amountOf, plainKey } from "./definition-values.ts";
import {
  beginning,
  bonusesIn,
  type Choice,
  choices,
  hasDates,
  offerBody,
  offerFaults,
  offerFields,
  offerPlace,
  readOffer,
  remindersIn,
  writeBonuses,
} from "./offer-values.ts";
import { amountIn } from "./reminder-values.ts";
import { Reminders } from "./reminders.tsx";

interface OfferDialogProps {
  /** Null: a new one. */
  offer: Offer | null;
  offers: readonly Offer[];
  close: () => void;
}

/** Everything that an offer says. */
export function OfferDialog({ offer, offers, close }: OfferDialogProps) {
  const { t } = useTranslation("definitions");
  const queries = useQueryClient();
  const shown = (field: string, value: string) => {
    if (field === "bonuses")
      return bonusesIn({ bonuses: value })
        .map(({ title }) => title)
        .join(t("between"));
    if (field === "reminders") return sayReminders(remindersIn({ reminders: value }));
    if (field === "questions") return sayQuestions(value);
    return field in choices ? t(`offers.${field as Choice}s.${value}`) : value;
  };
  const nameOf = (field: string) => {
    const talkField = talkFields.find((one) => one === field);
    return t(talkField === undefined ? `offers.${field}` : `offers.consultation.${talkWord(talkField)}`);
  };
  const sayQuestions = (value: string) =>
    readQuestions(value)
      .map(({ ja, en, required }) => (required ? t("offers.consultation.shownQuestion", { label: ja || en }) : ja || en))
      .join(t("between"));
  const sayReminders = (reminders: readonly string[] | null) =>
    reminders === null
      ? t("offers.remindersUsual")
      : reminders.map((words) => t(`offers.ahead.${amountIn(words).unit}`, { count: amountIn(words).amount })).join(t("between"));
  return (
    <DefinitionDialog
      title={offer === null ? t("offers.make") : t("offers.change", { key: offer.key })}
      definition={offer && readOffer(offer)}
      beginning={beginning}
      fields={offerFields}
      nameOf={nameOf}
      shown={shown}
      keyForm={plainKey}
      keyHint={t("keyPlain")}
      check={(values) => ({
        ...Object.fromEntries(Object.entries(offerFaults(values)).map(([field, fault]) => [field, t(`offers.faults.${fault}`)])),
        ...Object.fromEntries(Object.entries(wrongTalk(values)).map(([field, word]) => [field, t(word)])),
      })}
      placeOf={offerPlace}
      // Of a refused offer, the kind is what is wrong: the lists hold only what there is.
      fieldOfCode={{ "offer-invalid": "kind" }}
      save={async (key, values, options) => {
        await putOffersKey(key, offerBody(values, offer), options);
        await queries.invalidateQueries({ queryKey: ["offers"] });
      }}
      readAgain={async () =>
        (await queries.fetchQuery({ queryKey: ["offers"], queryFn: () => getOffers(), staleTime: 0 })).items.map(readOffer)
      }
      close={close}
    >
      {(fields) => (
        <>
          <OfferFields fields={fields} offers={offers.filter(({ key }) => key !== offer?.key)} />
          <ConsultationFields {...fields} />
        </>
      )}
    </DefinitionDialog>
  );
}

function OfferFields({ fields: { values, errors, set }, offers }: { fields: DefinitionFields; offers: readonly Offer[] }) {
  const { t } = useTranslation("definitions");
  const forms = useQuery({ queryKey: ["forms", "list"], queryFn: ({ signal }) => getForms({ signal }) });
  const text = (field: string, more: { inputMode?: "numeric" | "decimal"; description?: string; type?: "time" } = {}) => (
    <TextInput
      label={t(`offers.${field}`)}
      maxLength={200}
      value={values[field] ?? ""}
      error={errors[field]}
      onChange={({ currentTarget }) => set(field, currentTarget.value)}
      {...more}
    />
  );
  const long = (field: "aboutJa" | "aboutEn", description?: string) => (
    <Textarea
      label={t(`offers.${field}`)}
      description={description}
      autosize
      maxLength={1_000}
      value={values[field] ?? ""}
      error={errors[field]}
      onChange={({ currentTarget }) => set(field, currentTarget.value)}
    />
  );
  const choice = (field: Choice, description?: string) => (
    <Select
      label={t(`offers.${field}`)}
      description={description}
      allowDeselect={false}
      data={choices[field].map((value) => ({ value, label: t(`offers.${field}s.${value}`) }))}
      value={values[field] ?? choices[field][0]}
      error={errors[field]}
      onChange={(value) => value !== null && set(field, value)}
    />
  );
  const oneOf = (field: "next" | "form", data: { value: string; label: string }[]) => (
    <Select
      label={t(`offers.${field}`)}
      description={t(`offers.${field}Hint`)}
      clearable
      data={data}
      value={values[field] ? values[field] : null}
      error={errors[field]}
      onChange={(value) => set(field, value ?? "")}
    />
  );
  return (
    <>
      {text("ja")}
      {text("en")}
      {long("aboutJa", t("offers.aboutHint"))}
      {long("aboutEn")}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {choice("side", t("offers.sideHint"))}
        {choice("kind", t("offers.kindHint"))}
        {choice("format", t("offers.formatHint"))}
        {choice("meeting", t("offers.meetingHint"))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        {text("price", { inputMode: "numeric", description: t("offers.priceHint") })}
        {isPriced(values) && choice("tax", t("offers.taxHint"))}
        {isPriced(values) && choice("taxRate", t("offers.taxRateHint"))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {text("trust", { inputMode: "numeric", description: t("offers.thresholdHint") })}
        {text("interest", { inputMode: "numeric", description: t("offers.thresholdHint") })}
      </SimpleGrid>
      <Bonuses bonuses={bonusesIn(values)} change={(bonuses) => set("bonuses", writeBonuses(bonuses))} errors={errors} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {oneOf(
          "next",
          offers.map(({ key, title }) => ({ value: key, label: titleOf(title) })),
        )}
        {oneOf(
          "form",
          (forms.data?.items ?? []).map(({ key, title }) => ({
            value: key,
            label: title[languageNow()] ?? Object.values(title)[0] ?? key,
          })),
        )}
        {text("minutes", { inputMode: "numeric", description: t("offers.datesHint") })}
        {text("seats", { inputMode: "numeric", description: t("offers.datesHint") })}
      </SimpleGrid>
      {hasDates(values) && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {choice("waiting", t("offers.waitingHint"))}
            {values.waiting === "list" && text("hours", { inputMode: "decimal", description: t("offers.hoursHint") })}
            {values.waiting === "list" && text("from", { type: "time", description: t("offers.spanHint") })}
            {values.waiting === "list" && text("to", { type: "time", description: t("offers.spanHint") })}
          </SimpleGrid>
          <Reminders
            reminders={remindersIn(values)}
            change={(reminders) => set("reminders", reminders === null ? "" : JSON.stringify(reminders))}
            error={Object.entries(errors).find(([field]) => field.startsWith("reminders"))?.[1]}
          />
        </>
      )}
    </>
  );
}

function isPriced({ price }: Values): boolean {
  return (amountOf(price) ?? 0) !== 0;
}
