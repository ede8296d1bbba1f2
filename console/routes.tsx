import { type AnyRoute, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { lazyScreen } from "./app/lazy-screen.ts";
import { NotFound } from "./app/not-found.tsx";
import { Shell } from "./app/shell.tsx";
import { Failure, Loading } from "./parts/states.tsx";
import { readAuditSearch } from "./screens/audit/search.ts";
import { readCampaignSearch, readCampaignsSearch } from "./screens/campaigns/search.ts";
import { readCareOfSearch, readCareSearch } from "./screens/care/search.ts";
import { readConsultationSearch, readConsultationsSearch } from "./screens/consultations/search.ts";
import { readContractSearch, readContractsSearch } from "./screens/contracts/search.ts";
import { readDealSearch, readDealsSearch } from "./screens/deals/search.ts";
import { readDeliveriesSearch, readDeliverySearch } from "./screens/deliveries/search.ts";
import { readEnrolmentsSearch } from "./screens/enrolments/search.ts";
import { readEventsSearch } from "./screens/events/search.ts";
import { readFormSearch, readFormsSearch } from "./screens/forms/search.ts";
import { readFunnelSearch } from "./screens/funnel/search.ts";
import { readHandOverSearch } from "./screens/hand-over/search.ts";
import { readImportSearch, readImportsSearch } from "./screens/imports/search.ts";
import { readIncidentSearch, readIncidentsSearch } from "./screens/incidents/search.ts";
import { readInvoiceSearch, readInvoicesSearch } from "./screens/invoices/search.ts";
import { readBankSearch, readPaymentsSearch, readRefundsSearch } from "./screens/payments/search.ts";
import { readBulkSearch, readPeopleSearch } from "./screens/people/search.ts";
import { readPersonSearch } from "./screens/person/search.ts";
import { readPlaySearch, readPlaysSearch, readPreviewedSearch } from "./screens/plays/search.ts";
import { readReceivablesSearch } from "./screens/receivables/search.ts";
import { readLineSearch, readMailSearch } from "./screens/sandbox/search.ts";
import { readNotSentSearch, readPlannedSearch, readSendsSearch, readUnknownSearch } from "./screens/sends/search.ts";
import { readSequencesSearch } from "./screens/sequences/search.ts";
import { readSequenceSearch } from "./screens/sequences/sequence-search.ts";
import { readSessionSearch, readSessionsSearch } from "./screens/sessions/search.ts";
import { readSuppressionsSearch } from "./screens/settings/suppression-choices.ts";
import { readSystemSearch } from "./screens/settings/system-search.ts";
import { readSignInSearch } from "./screens/sign-in/search.ts";
import { readTasksSearch } from "./screens/tasks/search.ts";
import { readTemplateSearch, readTemplatesSearch } from "./screens/templates/search.ts";

/**
 * Every address of the console. A screen is loaded when it is opened. What it shows stands in its address: `validateSearch` reads it, and
 * leaves out what it does not know. The API serves the console under the first segments of these paths (api/console.ts).
 */
const root = createRootRoute({ notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: lazyScreen("sign-in", () => import("./screens/sign-in/sign-in.tsx"), "SignIn"),
});

const forgottenPassword = createRoute({
  getParentRoute: () => root,
  path: "/forgotten-password",
  component: lazyScreen("sign-in", () => import("./screens/sign-in/forgotten-password.tsx"), "ForgottenPassword"),
});

/** Of one-time links, whose token stands behind the `#`. */
const enter = createRoute({
  getParentRoute: () => root,
  path: "/enter",
  component: lazyScreen("enter", () => import("./screens/enter/enter.tsx"), "Enter"),
});

const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/today" });
  },
});

const today = createRoute({
  getParentRoute: () => shell,
  path: "/today",
  component: lazyScreen(["today", "people", "tasks", "consultations"], () => import("./screens/today/today.tsx"), "Today"),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: "/tasks",
  validateSearch: readTasksSearch,
  component: lazyScreen("tasks", () => import("./screens/tasks/tasks.tsx"), "Tasks"),
});

const sends = createRoute({
  getParentRoute: () => shell,
  path: "/sends",
  validateSearch: readSendsSearch,
  component: lazyScreen("sends", () => import("./screens/sends/sends.tsx"), "Sends"),
});

const unknownSends = createRoute({
  getParentRoute: () => shell,
  path: "/sends/unknown",
  validateSearch: readUnknownSearch,
  component: lazyScreen("sends", () => import("./screens/sends/unknown.tsx"), "UnknownSends"),
});

const notSent = createRoute({
  getParentRoute: () => shell,
  path: "/sends/not-sent",
  validateSearch: readNotSentSearch,
  component: lazyScreen(["sends", "person"], () => import("./screens/sends/not-sent.tsx"), "NotSentMessages"),
});

const plannedSends = createRoute({
  getParentRoute: () => shell,
  path: "/sends/planned",
  validateSearch: readPlannedSearch,
  component: lazyScreen("sends", () => import("./screens/sends/planned.tsx"), "PlannedSends"),
});

const events = createRoute({
  getParentRoute: () => shell,
  path: "/events",
  validateSearch: readEventsSearch,
  component: lazyScreen("events", () => import("./screens/events/events.tsx"), "Events"),
});

const bulk = createRoute({
  getParentRoute: () => shell,
  path: "/bulk",
  validateSearch: readBulkSearch,
  component: lazyScreen("people", () => import("./screens/people/bulk-list.tsx"), "BulkList"),
});

const enrolments = createRoute({
  getParentRoute: () => shell,
  path: "/enrolments",
  validateSearch: readEnrolmentsSearch,
  component: lazyScreen("enrolments", () => import("./screens/enrolments/enrolments.tsx"), "Enrolments"),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: "/people",
  validateSearch: readPeopleSearch,
  component: lazyScreen("people", () => import("./screens/people/people.tsx"), "People"),
});

const sequences = createRoute({
  getParentRoute: () => shell,
  path: "/sequences",
  validateSearch: readSequencesSearch,
  component: lazyScreen("sequences", () => import("./screens/sequences/sequences.tsx"), "Sequences"),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: "/people/$leadId",
  validateSearch: readPersonSearch,
  component: lazyScreen(
    ["person", "people", "consultations", "deals", "contracts", "deliveries", "incidents"],
    () => import("./screens/person/person.tsx"),
    "Person",
  ),
});

const sequence = createRoute({
  getParentRoute: () => shell,
  path: "/sequences/$key",
  validateSearch: readSequenceSearch,
  component: lazyScreen("sequences", () => import("./screens/sequences/sequence.tsx"), "SequenceScreen"),
});

const templates = createRoute({
  getParentRoute: () => shell,
  path: "/templates",
  validateSearch: readTemplatesSearch,
  component: lazyScreen("templates", () => import("./screens/templates/templates.tsx"), "Templates"),
});

const template = createRoute({
  getParentRoute: () => shell,
  path: "/templates/$folder/$name",
  validateSearch: readTemplateSearch,
  component: lazyScreen("templates", () => import("./screens/templates/template.tsx"), "TemplateScreen"),
});

const forms = createRoute({
  getParentRoute: () => shell,
  path: "/forms",
  validateSearch: readFormsSearch,
  component: lazyScreen("forms", () => import("./screens/forms/forms.tsx"), "Forms"),
});

const form = createRoute({
  getParentRoute: () => shell,
  path: "/forms/$key",
  validateSearch: readFormSearch,
  component: lazyScreen("forms", () => import("./screens/forms/form.tsx"), "FormScreen"),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: "/audit",
  validateSearch: readAuditSearch,
  component: lazyScreen("audit", () => import("./screens/audit/audit.tsx"), "Audit"),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: "/imports",
  validateSearch: readImportsSearch,
  component: lazyScreen("imports", () => import("./screens/imports/imports.tsx"), "Imports"),
});

const newImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/new",
  component: lazyScreen("imports", () => import("./screens/imports/new-import.tsx"), "NewImport"),
});

const importScreen = createRoute({
  getParentRoute: () => shell,
  path: "/imports/$importId",
  validateSearch: readImportSearch,
  component: lazyScreen("imports", () => import("./screens/imports/import.tsx"), "ImportScreen"),
});

const sessions = createRoute({
  getParentRoute: () => shell,
  path: "/sessions",
  validateSearch: readSessionsSearch,
  component: lazyScreen("sessions", () => import("./screens/sessions/sessions.tsx"), "Sessions"),
});

const sessionScreen = createRoute({
  getParentRoute: () => shell,
  path: "/sessions/$sessionId",
  validateSearch: readSessionSearch,
  component: lazyScreen("sessions", () => import("./screens/sessions/session.tsx"), "SessionScreen"),
});

const consultations = createRoute({
  getParentRoute: () => shell,
  path: "/consultations",
  validateSearch: readConsultationsSearch,
  component: lazyScreen("consultations", () => import("./screens/consultations/calendar.tsx"), "Consultations"),
});

const consultationScreen = createRoute({
  getParentRoute: () => shell,
  path: "/consultations/$consultationId",
  validateSearch: readConsultationSearch,
  component: lazyScreen("consultations", () => import("./screens/consultations/consultation.tsx"), "ConsultationScreen"),
});

const deals = createRoute({
  getParentRoute: () => shell,
  path: "/deals",
  validateSearch: readDealsSearch,
  component: lazyScreen("deals", () => import("./screens/deals/deals.tsx"), "Deals"),
});

const dealScreen = createRoute({
  getParentRoute: () => shell,
  path: "/deals/$dealId",
  validateSearch: readDealSearch,
  component: lazyScreen(["deals", "contracts"], () => import("./screens/deals/deal.tsx"), "DealScreen"),
});

const contracts = createRoute({
  getParentRoute: () => shell,
  path: "/contracts",
  validateSearch: readContractsSearch,
  component: lazyScreen(["contracts", "deals"], () => import("./screens/contracts/contracts.tsx"), "Contracts"),
});

const contractScreen = createRoute({
  getParentRoute: () => shell,
  path: "/contracts/$contractId",
  validateSearch: readContractSearch,
  component: lazyScreen(["contracts", "deals"], () => import("./screens/contracts/contract.tsx"), "ContractScreen"),
});

const deliveries = createRoute({
  getParentRoute: () => shell,
  path: "/deliveries",
  validateSearch: readDeliveriesSearch,
  component: lazyScreen("deliveries", () => import("./screens/deliveries/deliveries.tsx"), "Deliveries"),
});

const deliveryScreen = createRoute({
  getParentRoute: () => shell,
  path: "/deliveries/$deliveryId",
  validateSearch: readDeliverySearch,
  component: lazyScreen("deliveries", () => import("./screens/deliveries/delivery.tsx"), "DeliveryScreen"),
});

const incidents = createRoute({
  getParentRoute: () => shell,
  path: "/incidents",
  validateSearch: readIncidentsSearch,
  component: lazyScreen("incidents", () => import("./screens/incidents/incidents.tsx"), "Incidents"),
});

const incidentScreen = createRoute({
  getParentRoute: () => shell,
  path: "/incidents/$incidentId",
  validateSearch: readIncidentSearch,
  component: lazyScreen("incidents", () => import("./screens/incidents/incident.tsx"), "IncidentScreen"),
});

const care = createRoute({
  getParentRoute: () => shell,
  path: "/care",
  validateSearch: readCareSearch,
  component: lazyScreen("care", () => import("./screens/care/cares.tsx"), "Cares"),
});

const careScreen = createRoute({
  getParentRoute: () => shell,
  path: "/care/$careId",
  validateSearch: readCareOfSearch,
  component: lazyScreen("care", () => import("./screens/care/care.tsx"), "CareScreen"),
});

const plays = createRoute({
  getParentRoute: () => shell,
  path: "/plays",
  validateSearch: readPlaysSearch,
  component: lazyScreen("plays", () => import("./screens/plays/plays.tsx"), "Plays"),
});

const previewedPeople = createRoute({
  getParentRoute: () => shell,
  path: "/plays/people",
  validateSearch: readPreviewedSearch,
  component: lazyScreen("plays", () => import("./screens/plays/preview-people.tsx"), "PreviewPeople"),
});

const playScreen = createRoute({
  getParentRoute: () => shell,
  path: "/plays/$playId",
  validateSearch: readPlaySearch,
  component: lazyScreen("plays", () => import("./screens/plays/play.tsx"), "PlayScreen"),
});

const handOver = createRoute({
  getParentRoute: () => shell,
  path: "/hand-over",
  validateSearch: readHandOverSearch,
  component: lazyScreen("handover", () => import("./screens/hand-over/hand-over.tsx"), "HandOver"),
});

const campaigns = createRoute({
  getParentRoute: () => shell,
  path: "/campaigns",
  validateSearch: readCampaignsSearch,
  component: lazyScreen("campaigns", () => import("./screens/campaigns/campaigns.tsx"), "Campaigns"),
});

const campaignScreen = createRoute({
  getParentRoute: () => shell,
  path: "/campaigns/$campaignId",
  validateSearch: readCampaignSearch,
  component: lazyScreen("campaigns", () => import("./screens/campaigns/campaign.tsx"), "CampaignScreen"),
});

const payments = createRoute({
  getParentRoute: () => shell,
  path: "/payments",
  validateSearch: readPaymentsSearch,
  component: lazyScreen("payments", () => import("./screens/payments/payments.tsx"), "Payments"),
});

const bank = createRoute({
  getParentRoute: () => shell,
  path: "/payments/bank",
  validateSearch: readBankSearch,
  component: lazyScreen("payments", () => import("./screens/payments/bank.tsx"), "Bank"),
});

const refunds = createRoute({
  getParentRoute: () => shell,
  path: "/payments/refunds",
  validateSearch: readRefundsSearch,
  component: lazyScreen("payments", () => import("./screens/payments/refunds.tsx"), "Refunds"),
});

const invoices = createRoute({
  getParentRoute: () => shell,
  path: "/invoices",
  validateSearch: readInvoicesSearch,
  component: lazyScreen(["invoices", "deals"], () => import("./screens/invoices/invoices.tsx"), "Invoices"),
});

const invoiceScreen = createRoute({
  getParentRoute: () => shell,
  path: "/invoices/$invoiceId",
  validateSearch: readInvoiceSearch,
  component: lazyScreen(["invoices", "deals"], () => import("./screens/invoices/invoice.tsx"), "InvoiceScreen"),
});

const receivables = createRoute({
  getParentRoute: () => shell,
  path: "/receivables",
  validateSearch: readReceivablesSearch,
  component: lazyScreen("receivables", () => import("./screens/receivables/receivables.tsx"), "Receivables"),
});

const funnel = createRoute({
  getParentRoute: () => shell,
  path: "/funnel",
  validateSearch: readFunnelSearch,
  component: lazyScreen("funnel", () => import("./screens/funnel/funnel.tsx"), "Funnel"),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  component: lazyScreen("settings", () => import("./screens/settings/settings.tsx"), "Settings"),
});

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/settings/account" });
  },
});

const account = createRoute({
  getParentRoute: () => settings,
  path: "account",
  component: lazyScreen("settings", () => import("./screens/settings/account.tsx"), "Account"),
});

const topics = createRoute({
  getParentRoute: () => settings,
  path: "topics",
  component: lazyScreen("settings", () => import("./screens/settings/topics.tsx"), "TopicsAndWordings"),
});

const sources = createRoute({
  getParentRoute: () => settings,
  path: "sources",
  component: lazyScreen("settings", () => import("./screens/settings/sources.tsx"), "Sources"),
});

const offers = createRoute({
  getParentRoute: () => settings,
  path: "offers",
  component: lazyScreen(["settings", "definitions"], () => import("./screens/settings/offers.tsx"), "Offers"),
});

const consultants = createRoute({
  getParentRoute: () => settings,
  path: "consultants",
  component: lazyScreen(["settings", "definitions"], () => import("./screens/settings/consultants/consultants.tsx"), "Consultants"),
});

const fields = createRoute({
  getParentRoute: () => settings,
  path: "fields",
  component: lazyScreen("settings", () => import("./screens/settings/fields.tsx"), "Fields"),
});

const staff = createRoute({
  getParentRoute: () => settings,
  path: "staff",
  component: lazyScreen("settings", () => import("./screens/settings/staff.tsx"), "Staff"),
});

const keys = createRoute({
  getParentRoute: () => settings,
  path: "keys",
  component: lazyScreen("settings", () => import("./screens/settings/keys.tsx"), "Keys"),
});

const business = createRoute({
  getParentRoute: () => settings,
  path: "business",
  component: lazyScreen("settings", () => import("./screens/settings/business.tsx"), "Business"),
});

const calendar = createRoute({
  getParentRoute: () => settings,
  path: "calendar",
  component: lazyScreen("settings", () => import("./screens/settings/calendar.tsx"), "Calendar"),
});

const senders = createRoute({
  getParentRoute: () => settings,
  path: "senders",
  component: lazyScreen("settings", () => import("./screens/settings/senders.tsx"), "Senders"),
});

const suppressions = createRoute({
  getParentRoute: () => settings,
  path: "suppressions",
  validateSearch: readSuppressionsSearch,
  component: lazyScreen("settings", () => import("./screens/settings/suppressions.tsx"), "Suppressions"),
});

const documents = createRoute({
  getParentRoute: () => settings,
  path: "documents",
  component: lazyScreen("settings", () => import("./screens/settings/documents.tsx"), "Documents"),
});

const system = createRoute({
  getParentRoute: () => settings,
  path: "system",
  validateSearch: readSystemSearch,
  component: lazyScreen("settings", () => import("./screens/settings/system.tsx"), "System"),
});

const sandbox = createRoute({
  getParentRoute: () => shell,
  path: "/sandbox",
  beforeLoad: () => {
    throw redirect({ to: "/sandbox/mail" });
  },
});

const sandboxMail = createRoute({
  getParentRoute: () => shell,
  path: "/sandbox/mail",
  validateSearch: readMailSearch,
  component: lazyScreen("sandbox", () => import("./screens/sandbox/mail.tsx"), "SandboxMails"),
});

const sandboxLine = createRoute({
  getParentRoute: () => shell,
  path: "/sandbox/line",
  validateSearch: readLineSearch,
  component: lazyScreen("sandbox", () => import("./screens/sandbox/line.tsx"), "SandboxLine"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    forgottenPassword,
    enter,
    shell.addChildren([
      today,
      people,
      person,
      tasks,
      sends,
      unknownSends,
      plannedSends,
      notSent,
      events,
      bulk,
      enrolments,
      sequences,
      sequence,
      templates,
      template,
      forms,
      form,
      audit,
      sessions,
      sessionScreen,
      consultations,
      consultationScreen,
      deals,
      dealScreen,
      contracts,
      contractScreen,
      deliveries,
      deliveryScreen,
      incidents,
      incidentScreen,
      care,
      careScreen,
      plays,
      previewedPeople,
      playScreen,
      handOver,
      campaigns,
      campaignScreen,
      payments,
      bank,
      refunds,
      invoices,
      invoiceScreen,
      receivables,
      funnel,
      settings.addChildren([
        settingsHome,
        account,
        business,
        system,
        senders,
        calendar,
        suppressions,
        topics,
        offers,
        consultants,
        sources,
        fields,
        documents,
        staff,
        keys,
      ]),
      imports,
      newImport,
      importScreen,
      sandbox,
      sandboxMail,
      sandboxLine,
    ]),
  ]),
  defaultPreload: "intent",
  defaultPendingComponent: Loading,
  // The code of a screen that failed to come is asked for again with the whole page only.
  defaultErrorComponent: ({ error, reset }) => (
    <Failure error={error} retry={() => (navigator.onLine ? window.location.reload() : reset())} />
  ),
  scrollRestoration: true,
});

/** Begins to fetch the screen of the address, before anything is rendered. */
export function fetchScreen(): void {
  const routes: Readonly<Record<string, AnyRoute>> = router.routesById;
  for (const { routeId } of router.matchRoutes(router.latestLocation)) {
    const route = routes[routeId];
    // A failure shows when the screen is rendered, which fetches it again.
    if (route !== undefined) router.loadRouteChunk(route)?.catch(() => {});
  }
}

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
