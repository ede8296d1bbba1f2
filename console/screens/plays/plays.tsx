import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getPlays, getPlaysPreview } from "../../api/generated/plays.ts";
import type { PlayPreview } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { ShortList } from "../../parts/short-list.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { PlayMark } from "./play-mark.tsx";
import classes from "./plays.module.css";
import { OfferRows, ReasonRows } from "./rows.tsx";
import { StartPlay } from "./start-play.tsx";

/** "Revenue now": who would be offered what, and what the plays before brought. */
export function Plays() {
  const { t } = useTranslation("plays");
  const preview = useQuery({ queryKey: ["plays", "preview"], queryFn: ({ signal }) => getPlaysPreview({ signal }) });
  return (
    <>
      {preview.isPending ? (
        <>
          <PageHead title={t("title")}>{t("hint")}</PageHead>
          <Loading />
        </>
      ) : preview.error ? (
        <>
          <PageHead title={t("title")}>{t("hint")}</PageHead>
          <Failure error={preview.error} retry={preview.refetch} />
        </>
      ) : (
        <Preview preview={preview.data} />
      )}
      <div className={classes.sheets}>
        <Before />
      </div>
    </>
  );
}

function Preview({ preview }: { preview: PlayPreview }) {
  const { t } = useTranslation("plays");
  const { open } = useSearch({ from: "/shell/plays" });
  const navigate = useNavigate({ from: "/plays" });
  const queries = useQueryClient();
  const mayStart = useMay("plays:write") && preview.parts.some(({ part, count }) => part !== "not-now" && count > 0);
  const show = (next: "start" | undefined) => void navigate({ search: next ? { open: next } : {}, replace: true, resetScroll: false });
  return (
    <>
      <PageHead title={t("title")} actions={mayStart && <Button onClick={() => show("start")}>{t("start.open")}</Button>}>
        {t("hint")}
      </PageHead>
      {!preview.isPlanned ? (
        <Empty title={t("unplanned")}>{t("unplannedHint")}</Empty>
      ) : preview.customers === 0 ? (
        <Empty title={t("nobody")}>{t("nobodyHint")}</Empty>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm" role="status">
            {t("customers", { count: preview.customers })}
          </Text>
          <div className={classes.columns}>
            {preview.parts.map(({ part, count, offers, reasons }) => (
              <Sheet key={part} title={t(`parts.${part}`)}>
                <LinkAnchor to="/plays/people" search={{ part }} className={classes.figure}>
                  {t("people", { count })}
                </LinkAnchor>
                <Text size="xs" c="dimmed">
                  {t(`partHints.${part}`)}
                </Text>
                <OfferRows offers={offers} to="/plays/people" search={{ part }} />
                <ReasonRows reasons={reasons} to="/plays/people" search={{ part }} />
              </Sheet>
            ))}
          </div>
        </>
      )}
      {mayStart && (
        <StartPlay
          preview={preview}
          opened={open === "start"}
          close={() => show(undefined)}
          refresh={() => queries.invalidateQueries({ queryKey: ["plays"] })}
          started={(playId) => void navigate({ to: "/plays/$playId", params: { playId } })}
        />
      )}
    </>
  );
}

function Before() {
  const { t } = useTranslation("plays");
  const actorName = useActorName();
  const list = usePaged(["plays", "list"], (page, options) => getPlays(page, options));
  return (
    <Sheet title={t("before.title")}>
      <ShortList
        list={list}
        empty={
          <Text size="sm" c="dimmed">
            {t("before.none")}
          </Text>
        }
      >
        {(plays) => (
          <ul className={classes.rows}>
            {plays.map((play) => (
              <li key={play.id} className={classes.row}>
                <div>
                  <LinkAnchor to={`/plays/${play.id}`} fw={600} c="var(--ink)">
                    {play.reason || t("before.unnamed")}
                  </LinkAnchor>
                  <Text size="xs" c="dimmed" component="div">
                    <When at={play.startedAt} /> · {actorName(play.actor)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t("before.counts", { members: play.members, invited: play.invited, bought: play.bought })}
                  </Text>
                </div>
                <PlayMark state={play.state} />
              </li>
            ))}
          </ul>
        )}
      </ShortList>
    </Sheet>
  );
}
