import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getPlaysIdPeople } from "../../api/generated/plays.ts";
import type { PlayDetail, PlayMember } from "../../api/generated/routes.schemas.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { useMemberColumns } from "./member-columns.tsx";
import type { PlaySearch } from "./search.ts";

const tones: Readonly<Record<PlayMember["state"], StateTone>> = {
  waiting: "waiting",
  asked: "waiting",
  awake: "waiting",
  invited: "running",
  bought: "done",
  closed: "parked",
  "left-out": "paused",
};

/** The people behind a number of a play; there are as many as it says. */
export function PlayPeople({ play, search: { open: _open, people: _people, ...asked } }: { play: PlayDetail; search: PlaySearch }) {
  const { t } = useTranslation("plays");
  const navigate = useNavigate();
  const list = usePaged(["plays", "people", play.id, asked], (page, options) => getPlaysIdPeople(play.id, { ...asked, ...page }, options));
  const state: Column<PlayMember> = {
    key: "state",
    title: t("columns.state"),
    width: "minmax(8rem, 1fr)",
    narrowWidth: "minmax(6rem, 1fr)",
    render: (member) => (
      <StateMark wraps tone={tones[member.state]}>
        {t(`memberStates.${member.state}`)}
      </StateMark>
    ),
  };
  const title =
    asked.state !== undefined
      ? t(`memberStates.${asked.state}`)
      : asked.had !== undefined
        ? t(`had.${asked.had}`)
        : asked.part !== undefined
          ? t(`parts.${asked.part}`)
          : t("everybody");
  return (
    <>
      <LinkAnchor to={`/plays/${play.id}`} size="sm">
        ← {play.reason || t("before.unnamed")}
      </LinkAnchor>
      <PageHead title={title} />
      <PagedList
        label={t("list")}
        list={list}
        columns={[...useMemberColumns<PlayMember>(), state]}
        idOf={({ leadId }) => leadId}
        nameOf={({ leadName }) => leadName ?? ""}
        open={({ leadId }) => void navigate({ to: "/people/$leadId", params: { leadId } })}
        empty={<Empty title={t("noneFound")}>{t("noneFoundHint")}</Empty>}
      />
    </>
  );
}
