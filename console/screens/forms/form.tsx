import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDraftsFormsKey, getFormsKey } from "../../api/generated/forms.ts";
import { orNull } from "../../api/or-null.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { Editing } from "./editing.tsx";
import { asDraft, draftKey } from "./form-draft.ts";

/** One form: what is published, and what is being written. */
export function FormScreen() {
  const { t } = useTranslation("forms");
  const { key } = useParams({ from: "/shell/forms/$key" });
  const published = useQuery({ queryKey: ["forms", key, "page"], queryFn: ({ signal }) => orNull(getFormsKey(key, { signal })) });
  const draft = useQuery({ queryKey: draftKey(key), queryFn: ({ signal }) => orNull(getDraftsFormsKey(key, { signal }).then(asDraft)) });
  // Once they were read, the editor stays with what is typed in it, also while the server cannot be asked again.
  const error = (published.data === undefined && published.error) || (draft.data === undefined && draft.error);
  if (error) return <Failure error={error} retry={() => Promise.all([published.refetch(), draft.refetch()])} />;
  if (published.data === undefined || draft.data === undefined) return <Loading lines={12} />;
  if (published.data === null && draft.data === null) {
    return (
      <>
        <PageHead title={t("title")} />
        <Empty title={t("gone.title")} action={<LinkAnchor to="/forms">{t("gone.list")}</LinkAnchor>}>
          {t("gone.why", { key })}
        </Empty>
      </>
    );
  }
  return <Editing key={key} formKey={key} published={published.data} draft={draft.data} />;
}
