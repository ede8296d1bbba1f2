import config from "./.dependency-cruiser.mjs";

// The folders of services/ form no circle, not even one of types. A rule on folders cannot leave out the way through other layers, so it
// looks at services/ alone.
export default {
  forbidden: [
    {
      name: "no-circles-of-modules",
      severity: "error",
      scope: "folder",
      from: { path: "^services/[^/]+$" },
      to: { circular: true },
    },
  ],
  options: { ...config.options, includeOnly: "^services/" },
};
