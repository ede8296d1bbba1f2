import { Drawer, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { getSystemOutbox } from "../../api/generated/system.ts";
import { languageNow } from "../../app/words.ts";
import { usePaged } from "../../parts/list-place.ts";
import { StateMark } from "../../parts/marks.tsx";
import { ShortList } from "../../parts/short-list.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./settings.module.css";

/** What waits to be started, the longest first, over the page of the system. */
export function OutboxDrawer({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation(["settings", "common"]);
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="md"
      title={t("outbox.title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t("outbox.what")}
      </Text>
      {opened && <Waiting />}
    </Drawer>
  );
}

function Waiting() {
  const { t } = useTranslation("settings");
  const language = languageNow();
  const list = usePaged(["system", "outbox"], (page, options) => getSystemOutbox(page, options));
  const empty = <Empty title={t("outbox.empty")}>{t("outbox.emptyHint")}</Empty>;
  return (
    <ShortList list={list} empty={empty}>
      {(rows) => (
        <ul className={classes.rows}>
          {rows.map(({ kind, title, act, refId, since, failures, lastError }) => (
            <li key={`${kind} ${act} ${refId}`} className={classes.row}>
              <div style={{ flex: "1 1 14rem" }}>
                <Text component="span" fw={600}>
                  {t(`outbox.acts.${act}`, { kind: title?.[language] ?? kind })}
                </Text>
                <Text size="sm" component="div">
                  {t("outbox.since")} <When at={since} />
                </Text>
                <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                  {refId}
                </Text>
              </div>
              <div>
                <StateMark tone={failures === 0 ? "waiting" : "paused"}>
                  {failures === 0 ? t("outbox.notFailed") : t("outbox.failures", { count: failures })}
                </StateMark>
                {lastError !== null && (
                  <Text size="xs" c="dimmed">
                    {t("outbox.lastError", { code: lastError })}
                  </Text>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </ShortList>
  );
}
