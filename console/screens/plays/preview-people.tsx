import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getPlaysPreviewPeople } from "../../api/generated/plays.ts";
import type { PreviewedMember } from "../../api/generated/routes.schemas.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { useMemberColumns } from "./member-columns.tsx";

/** The people behind a number of the preview, as they stand now. */
export function PreviewPeople() {
  const { t } = useTranslation("plays");
  const asked = useSearch({ from: "/shell/plays/people" });
  const navigate = useNavigate();
  const list = usePaged(["plays", "preview", "people", asked], (page, options) => getPlaysPreviewPeople({ ...asked, ...page }, options));
  const columns = useMemberColumns<PreviewedMember>();
  return (
    <>
      <LinkAnchor to="/plays" size="sm">
        ← {t("back")}
      </LinkAnchor>
      <PageHead title={asked.part === undefined ? t("allCustomers") : t(`parts.${asked.part}`)}>{t("peopleHint")}</PageHead>
      <PagedList
        label={t("list")}
        list={list}
        columns={columns}
        idOf={({ leadId }) => leadId}
        nameOf={({ leadName }) => leadName ?? ""}
        open={({ leadId }) => void navigate({ to: "/people/$leadId", params: { leadId } })}
        empty={<Empty title={t("noneFound")}>{t("noneFoundHint")}</Empty>}
      />
    </>
  );
}
