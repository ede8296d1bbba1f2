import { z } from "zod";
import { objectionKindSchema } from "../../deals/objection-kinds.ts";
import { checkKeysOnce, checkKnown, defineSection, things } from "../section.ts";
import { key, localText, text } from "../values.ts";

/** A route that skips the first step of the process: somebody asks for a talk at once, at a trade show for example (features.md A7). */
const routeSchema = z.strictObject({
  route: key,
  title: localText,
  enter: z.strictObject({ source: key, on: text }).describe("Where they come from, and the event by which they are on the route"),
});

export const dealsShape = {
  objections: z
    .array(objectionKindSchema)
    .max(50)
    .default([])
    .describe("Own objections, or others in the place of the five that are built in"),
  routes: z.array(routeSchema).max(50).default([]).describe("Routes on which the back-end offer may come first"),
};

/** Objections and routes. */
export const dealsSection = defineSection({
  shape: dealsShape,
  check({ objections, routes, sources }, report) {
    checkKeysOnce(report, "objections", objections);
    checkKeysOnce(
      report,
      "routes",
      routes.map(({ route }) => ({ key: route })),
    );
    routes.forEach(({ enter }, index) => {
      checkKnown(report, sources, enter.source, things.source, ["routes", index, "enter", "source"]);
    });
  },
});
