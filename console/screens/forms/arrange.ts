import type { ListedForm } from "../../api/generated/routes.schemas.ts";
import { inLanguage } from "./form-text.ts";
import type { FormState, FormsSearch } from "./search.ts";

/** Published, published with a draft beside it, or a draft only. */
export function stateOf({ url, draft }: Pick<ListedForm, "url" | "draft">): FormState {
  if (url === null) return "unpublished";
  return draft === null ? "published" : "draft";
}

/** The forms that the address asks for, by title. There are some dozens at most, all of which the API gives in one answer. */
export function arrangeForms(all: readonly ListedForm[], { search, state, topic }: FormsSearch, language: "ja" | "en"): ListedForm[] {
  const plain = (text: string) => text.toLowerCase().normalize("NFKC");
  const wanted = search === undefined ? undefined : plain(search);
  const compare = new Intl.Collator(language).compare;
  const titleOf = ({ key, title }: ListedForm) => inLanguage(title, language) || key;
  return all
    .filter(
      (form) =>
        (wanted === undefined || plain(`${titleOf(form)} ${form.key}`).includes(wanted)) &&
        (topic === undefined || form.topics.includes(topic)) &&
        // A form with a draft beside it is published, too.
        (state === undefined || state === stateOf(form) || (state === "published" && form.url !== null)),
    )
    .toSorted((one, other) => compare(titleOf(one), titleOf(other)));
}
