import { Alert, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getOffersAdvice } from "../../api/generated/offers.ts";
import type { OffersAdvice, OffersAdviceItemsItem } from "../../api/generated/routes.schemas.ts";

/** How the last dates of each front-end offer went; undefined while it is not known. */
export function useOffersAdvice(): OffersAdvice | undefined {
  return useQuery({ queryKey: ["offers", "advice"], queryFn: ({ signal }) => getOffersAdvice({ signal }) }).data;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole));

/** The numbers of an offer and what follows from them. */
export function OfferAdvice({ advice }: { advice: OffersAdviceItemsItem | undefined }) {
  const { t } = useTranslation("definitions");
  if (advice === undefined) return null;
  const { dates, seats, booked, came, wentOn, bookings, alarm } = advice;
  const numbers = [
    t("offers.advice.bookings", { count: bookings }),
    dates > 0 && t("offers.advice.filled", { dates, rate: percent(booked, seats), booked, seats }),
    came > 0 && t("offers.advice.wentOn", { rate: percent(wentOn, came), came, wentOn }),
  ];
  return (
    <Text size="xs">
      {numbers.filter(Boolean).join(t("between"))} {t(`offers.advice.of.${advice.advice}`, { alarm })}
    </Text>
  );
}

/** Whether it is time for the next offer: they are added one by one. */
export function CatalogueAdvice({ advice, nameOf }: { advice: OffersAdvice | undefined; nameOf: (key: string) => string }) {
  const { t } = useTranslation("definitions");
  if (advice === undefined) return null;
  const { catalogue } = advice;
  return (
    <Alert variant="light" color={catalogue.advice === "next" ? "teal" : "gray"} mb="md">
      {t(`offers.advice.catalogue.${catalogue.advice}`, { name: catalogue.advice === "make-it-sell" ? nameOf(catalogue.key) : "" })}
    </Alert>
  );
}
