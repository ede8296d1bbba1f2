import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { NotFound } from "./app/not-found.tsx";
import { Shell } from "./app/shell.tsx";
import { Failure, Loading } from "./parts/states.tsx";
import { readPeopleSearch } from "./screens/people/search.ts";
import { readSequencesSearch } from "./screens/sequences/search.ts";
import { readSignInSearch } from "./screens/sign-in/search.ts";

/**
 * Every address of the console. A screen is loaded when it is opened. What it shows stands in its address: `validateSearch` reads it, and
 * leaves out what it does not know. The API serves the console under the first segments of these paths (api/console.ts).
 */
const root = createRootRoute({ notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("./screens/sign-in/sign-in.tsx"), "SignIn"),
});

const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/people" });
  },
});

const people = createRoute({
  getParentRoute: () => shell,
  path: "/people",
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import("./screens/people/people.tsx"), "People"),
});

const sequences = createRoute({
  getParentRoute: () => shell,
  path: "/sequences",
  validateSearch: readSequencesSearch,
  component: lazyRouteComponent(() => import("./screens/sequences/sequences.tsx"), "Sequences"),
});

export const router = createRouter({
  routeTree: root.addChildren([home, signIn, shell.addChildren([people, sequences])]),
  defaultPreload: "intent",
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
