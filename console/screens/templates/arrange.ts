import type { Template } from "../../api/generated/routes.schemas.ts";
import { titleWords } from "./content.ts";
import type { TemplatesSearch } from "./search.ts";

/** The templates that the address asks for, in its order. There are some dozens, all of which the API gives in one answer. */
export function arrangeTemplates(
  all: readonly Template[],
  { search, channel, language, state, sort = "key", direction }: TemplatesSearch,
  compare: (one: string, other: string) => number,
): Template[] {
  const wanted = search === undefined ? undefined : plain(search);
  return all
    .filter(
      (one) =>
        (wanted === undefined || plain(`${one.title} ${one.key} ${one.users.map(({ title }) => title.ja).join(" ")}`).includes(wanted)) &&
        (channel === undefined || one.channel === channel) &&
        (language === undefined || one.language === language) &&
        (state === undefined || isIn(one, state)),
    )
    .toSorted((one, other) => {
      // What was never published comes last in both directions.
      if (sort === "published" && (one.publishedAt === null) !== (other.publishedAt === null)) return one.publishedAt === null ? 1 : -1;
      const first =
        sort === "published"
          ? (one.publishedAt ?? "").localeCompare(other.publishedAt ?? "")
          : sort === "title"
            ? compare(titleWords(one.title), titleWords(other.title))
            : compare(idOf(one), idOf(other));
      const turned = (direction ?? (sort === "published" ? "desc" : "asc")) === "asc" ? first : -first;
      return turned !== 0 ? turned : compare(idOf(one), idOf(other));
    });
}

const idOf = ({ key, channel, language }: Template) => `${key} ${channel} ${language}`;

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function isIn({ version, draft, users }: Template, state: NonNullable<TemplatesSearch["state"]>): boolean {
  switch (state) {
    case "draft":
      return draft !== null;
    case "unpublished":
      return version === null;
    case "unused":
      return users.length === 0;
  }
}
