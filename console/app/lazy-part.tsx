import { type ComponentType, lazy } from "react";
import { Failure } from "../parts/states.tsx";
import { untilThere } from "./until-there.ts";

/**
 * A part of a screen whose code comes later, inside a `Suspense`. A lost connection is waited out. Code that still does not come is a failure
 * in the place of the part, and the rest of the screen stays.
 */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() =>
    untilThere(load).then(
      (part) => ({ default: part }),
      () => ({ default: Missing as ComponentType<Props> }),
    ),
  );
}

/** The browser may keep the first failure for the life of the page, so the code is asked for again with the whole page only. */
function Missing() {
  return <Failure error={null} retry={() => window.location.reload()} />;
}
