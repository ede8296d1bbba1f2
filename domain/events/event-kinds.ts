/**
 * Events that Hagukumi records by itself, and those that its playbooks expect from outside. Others may come by the API under any
 * name; these are what a mistyped one is compared with.
 */
export const EVENT_KINDS = [
  "formSubmitted",
  "subscriptionConfirmed",
  "optInExpired",
  "unsubscribed",
  "resubscribed",
  "cardReceived",
  "relationshipRecorded",
  "addressPublished",
  "optInImported",
  "lineFollowed",
  "lineBlocked",
  "lineStopped",
  "lineMessageReceived",
  "linePostback",
  "emailOpened",
  "linkClicked",
  "documentOpened",
  "emailRejected",
  "lineRejected",
  "sequenceCompleted",
  "taskCompleted",
  "seminarBooked",
  "becameCustomer",
] as const;
