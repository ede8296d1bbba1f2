import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Contract } from "../../api/generated/routes.schemas.ts";
import { When } from "../../parts/when.tsx";

/** What comes next of a contract, and by when: the signature, the documents, the end of the cooling-off. */
export function Next({ contract }: { contract: Contract }) {
  const { t } = useTranslation("contracts");
  const { state, deadline, receivedAt, paperAskedAt, coolingOffEndsAt, isSealed, signedAt } = contract;
  if (state === "offered" && deadline !== null)
    return (
      <Text size="sm" component="div">
        {t("nextOf.sign")} <When at={lastMoment(deadline)} />
      </Text>
    );
  if (state === "draft") return <Text size="sm">{t("nextOf.offer")}</Text>;
  if (state === "signed")
    return (
      <Text size="sm" c={paperAskedAt === null ? undefined : "var(--parked)"}>
        {t(!isSealed ? "nextOf.seal" : paperAskedAt === null ? "nextOf.deliver" : "nextOf.paper")}
      </Text>
    );
  if (state === "delivered" && coolingOffEndsAt !== null)
    return (
      <Text size="sm" component="div">
        {t("nextOf.coolingOff")} <When at={lastMoment(coolingOffEndsAt)} />
      </Text>
    );
  if (receivedAt !== null || signedAt !== null)
    return (
      <Text size="sm" c="dimmed" component="div">
        {t(receivedAt === null ? "nextOf.signed" : "nextOf.received")} <When at={receivedAt ?? signedAt ?? ""} />
      </Text>
    );
  return <Text size="sm">–</Text>;
}

/** The midnight at which a day ends is written as the end of that day, and not as the beginning of the next. */
const lastMoment = (end: string): Date => new Date(Date.parse(end) - 1_000);
