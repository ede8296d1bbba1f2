import { expect, test } from "vitest";
import { openModules } from "../../../services/modules.ts";
import { fieldWords } from "../../../services/templates/merge-field-words.ts";
import { pathsIn } from "../../../templates/liquid.ts";

const paths = [...openModules().origins.values()].flatMap(({ variables }) => pathsIn(variables?.sample ?? {}));

test("every variable of a message has words in both languages", () => {
  expect(paths).toContain("invoice.dueAmount");
  expect(paths.filter((path) => !fieldWords[path]?.ja || !fieldWords[path]?.en)).toEqual([]);
});
