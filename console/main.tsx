import "./style/mantine.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "./style/base.css";
import "./style/print.css";
import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, type SyntheticEvent } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./app/queries.ts";
import { sessionQuery } from "./app/session.ts";
import { tellSlowDown } from "./app/slow-down.ts";
import { openWords } from "./app/words.ts";
import { watchKept } from "./parts/kept-store.ts";
import { fetchScreen, router } from "./routes.tsx";
import { theme, variables } from "./style/theme.ts";

const place = document.getElementById("console");
if (place === null) throw new Error("index.html has no place for the console");

const keepInside = (event: SyntheticEvent) => event.stopPropagation();

// All three at once: each is a way to the server and back.
void queries.prefetchQuery(sessionQuery);
const words = openWords();
fetchScreen();
await words;
tellSlowDown();
watchKept();
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <ModalsProvider>
          {/* A notice belongs to what it tells of: pressing its undo is no click outside that would close an open menu. */}
          <Notifications position="bottom-center" limit={4} onMouseDown={keepInside} onTouchStart={keepInside} />
          <RouterProvider router={router} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
