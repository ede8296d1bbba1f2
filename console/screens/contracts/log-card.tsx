import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ContractDetail } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./contracts.module.css";

/** What happened to the contract, in order, as it is printed on the sealed copy. */
export function LogCard({ contract: { log, signedName, signedAt, signedNetwork } }: { contract: ContractDetail }) {
  const { t } = useTranslation("contracts");
  const actorName = useActorName();
  return (
    <Sheet title={t("log.title")}>
      {signedName !== null && signedAt !== null && (
        <Text size="sm" mb="xs" component="div">
          {t("log.signed", { name: signedName })} <When at={signedAt} />
          <Text size="xs" c="dimmed">
            {t(signedNetwork ? "log.network" : "log.privateNetwork", { hash: signedNetwork?.slice(0, 12) })}
          </Text>
        </Text>
      )}
      <ol className={classes.rows}>
        {log.map(({ at, actor, what, words, hash }) => (
          <li key={`${at} ${what}`} className={classes.row}>
            <Text size="sm">{words[languageNow()]}</Text>
            <Text size="xs" c="dimmed" component="div">
              <When at={at} /> · {actorName(actor)}
            </Text>
            {hash !== null && <div className={classes.hash}>{hash}</div>}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
