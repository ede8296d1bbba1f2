/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  ChangedTags,
  DeleteLeadsIdParams,
  Erased,
  GetHoldCauses200,
  GetLeads200,
  GetLeadsCountParams,
  GetLeadsCsvParams,
  GetLeadsIdConsents200,
  GetLeadsIdDisclosureParams,
  GetLeadsIdEvidenceParams,
  GetLeadsIdHolds200,
  GetLeadsIdHoldsParams,
  GetLeadsIdPageParams,
  GetLeadsIdPurchases200,
  GetLeadsIdTimeline200,
  GetLeadsIdTimelineEntryWhyParams,
  GetLeadsIdTimelineParams,
  GetLeadsIdWhy200,
  GetLeadsIdWhyParams,
  GetLeadsParams,
  GetTags200,
  GetTagsParams,
  HeldLead,
  Lead,
  LeadCount,
  LeadPage,
  OptIn,
  OptOut,
  PatchLeadsIdBody,
  PostLeadsBody,
  PostLeadsIdAddressBody,
  PostLeadsIdHoldBody,
  PostLeadsIdOptInBody,
  PostLeadsIdOptOutBody,
  PostLeadsIdReleaseBody,
  PostLeadsIdTagsBody,
  PutLeadsIdContactsContactIdUseBody,
  PutLeadsIdOwnerBody,
  PutLeadsIdRelationBody,
  PutLeadsIdStageBody,
  WholeReason
} from './routes.schemas';

import { send } from '../client';


export const getGetLeadsIdEvidenceUrl = (id: string,
    params?: GetLeadsIdEvidenceParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/evidence?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/evidence`
}

/**
 * What the vault would keep of them after an erasure. For an erased lead: 410; `hagukumi evidence` opens the vault.
 * @summary The evidence of a lead's consents as a JSON file: addresses, consents, the texts that were shown, the last send
 */
export const getLeadsIdEvidence = async (id: string,
    params?: GetLeadsIdEvidenceParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetLeadsIdEvidenceUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdDisclosureUrl = (id: string,
    params?: GetLeadsIdDisclosureParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/disclosure?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/disclosure`
}

/**
 * Each kind as JSON and CSV, the messages as they were sent, and a README in Japanese and English.
 * @summary All data about one person as one ZIP file
 */
export const getLeadsIdDisclosure = async (id: string,
    params?: GetLeadsIdDisclosureParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetLeadsIdDisclosureUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsUrl = (params?: GetLeadsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads?${stringifiedParams}` : `/api/v1/leads`
}

/**
 * @summary List leads and customers, newest first by default
 */
export const getLeads = async (params?: GetLeadsParams, options?: Parameters<typeof send>[1]): Promise<GetLeads200> => {

  return send<GetLeads200>(getGetLeadsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostLeadsUrl = () => {




  return `/api/v1/leads`
}

/**
 * @summary Create a lead, with the legal basis for writing to them
 */
export const postLeads = async (postLeadsBody: PostLeadsBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<Lead>(getPostLeadsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsBody)
  }
);}


export const getGetLeadsCountUrl = (params?: GetLeadsCountParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/count?${stringifiedParams}` : `/api/v1/leads/count`
}

/**
 * @summary Count the leads of a list, up to 10,000
 */
export const getLeadsCount = async (params?: GetLeadsCountParams, options?: Parameters<typeof send>[1]): Promise<LeadCount> => {

  return send<LeadCount>(getGetLeadsCountUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsCsvUrl = (params?: GetLeadsCsvParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads.csv?${stringifiedParams}` : `/api/v1/leads.csv`
}

/**
 * In the order of the list. The audit keeps who made it and by which filter.
 * @summary The leads of a list as a CSV file
 */
export const getLeadsCsv = async (params?: GetLeadsCsvParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetLeadsCsvUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdPageUrl = (id: string,
    params?: GetLeadsIdPageParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/page?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/page`
}

/**
 * @summary A lead's page in one call: where they are, what was not sent and why, consents, scores with reasons, open tasks
 */
export const getLeadsIdPage = async (id: string,
    params?: GetLeadsIdPageParams, options?: Parameters<typeof send>[1]): Promise<LeadPage> => {

  return send<LeadPage>(getGetLeadsIdPageUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdConsentsUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/consents`
}

/**
 * @summary Every consent of a lead and its withdrawal, with the wording that was shown
 */
export const getLeadsIdConsents = async (id: string, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdConsents200> => {

  return send<GetLeadsIdConsents200>(getGetLeadsIdConsentsUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a lead: contacts, subscriptions, scores, tags, enrolments
 */
export const getLeadsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<Lead> => {

  return send<Lead>(getGetLeadsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchLeadsIdUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}`
}

/**
 * @summary Correct a lead's names, fields, language or zone. Null takes a name or field away.
 */
export const patchLeadsId = async (id: string,
    patchLeadsIdBody: PatchLeadsIdBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<Lead>(getPatchLeadsIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchLeadsIdBody)
  }
);}


export const getDeleteLeadsIdUrl = (id: string,
    params?: DeleteLeadsIdParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}`
}

/**
 * Nothing more is sent to the lead, and no name or address is kept in plain text. Erasing an erased lead again changes nothing.
 * @summary Erase a lead. Cannot be undone.
 */
export const deleteLeadsId = async (id: string,
    params?: DeleteLeadsIdParams, options?: Parameters<typeof send>[1]): Promise<Erased> => {

  return send<Erased>(getDeleteLeadsIdUrl(id,params),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPostLeadsIdAddressUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/address`
}

/**
 * Without `basis` a new mail address gets a verification mail, and nothing else before it is confirmed. A telephone number needs no basis. Of several mail addresses the newest that is reachable is written to.
 * @summary Correct or add a lead's mail address or telephone number
 */
export const postLeadsIdAddress = async (id: string,
    postLeadsIdAddressBody: PostLeadsIdAddressBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<Lead>(getPostLeadsIdAddressUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdAddressBody)
  }
);}


export const getPostLeadsIdHoldUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/hold`
}

/**
 * @summary Place a hold: no advertising until it is lifted
 */
export const postLeadsIdHold = async (id: string,
    postLeadsIdHoldBody: PostLeadsIdHoldBody, options?: Parameters<typeof send>[1]): Promise<HeldLead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<HeldLead>(getPostLeadsIdHoldUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdHoldBody)
  }
);}


export const getPostLeadsIdReleaseUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/release`
}

/**
 * @summary Lift the hold. Touches that waited for it become due again.
 */
export const postLeadsIdRelease = async (id: string,
    postLeadsIdReleaseBody: PostLeadsIdReleaseBody, options?: Parameters<typeof send>[1]): Promise<HeldLead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<HeldLead>(getPostLeadsIdReleaseUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdReleaseBody)
  }
);}


export const getPutLeadsIdRelationUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/relation`
}

/**
 * Recorded as the event becameCustomer or ceasedCustomer, by which sequences are entered and left.
 * @summary Make a lead a customer, or a customer a lead again
 */
export const putLeadsIdRelation = async (id: string,
    putLeadsIdRelationBody: PutLeadsIdRelationBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<Lead>(getPutLeadsIdRelationUrl(id),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putLeadsIdRelationBody)
  }
);}


export const getGetLeadsIdPurchasesUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/purchases`
}

/**
 * @summary List what a lead has bought, the newest first, with what was undone
 */
export const getLeadsIdPurchases = async (id: string, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdPurchases200> => {

  return send<GetLeadsIdPurchases200>(getGetLeadsIdPurchasesUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostLeadsIdOptOutUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/opt-out`
}

/**
 * It bars from now on, as the lead's own click does. Repeating it changes nothing.
 * @summary Record an opt-out that the lead told staff, such as by telephone
 */
export const postLeadsIdOptOut = async (id: string,
    postLeadsIdOptOutBody: PostLeadsIdOptOutBody, options?: Parameters<typeof send>[1]): Promise<OptOut> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<OptOut>(getPostLeadsIdOptOutUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdOptOutBody)
  }
);}


export const getGetLeadsIdWhyUrl = (id: string,
    params?: GetLeadsIdWhyParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/why?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/why`
}

/**
 * The newest `limit` entries of the lead's timeline (events, decisions, sends, actions of staff), oldest first.
 * @summary Explain why a lead got or did not get each message
 */
export const getLeadsIdWhy = async (id: string,
    params?: GetLeadsIdWhyParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdWhy200> => {

  return send<GetLeadsIdWhy200>(getGetLeadsIdWhyUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdTimelineUrl = (id: string,
    params?: GetLeadsIdTimelineParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/timeline?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/timeline`
}

/**
 * Equal entries in a row are one, so that a page may have fewer than `limit`. It goes on while `next` is not null.
 * @summary A lead's timeline in sentences, the newest first
 */
export const getLeadsIdTimeline = async (id: string,
    params?: GetLeadsIdTimelineParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdTimeline200> => {

  return send<GetLeadsIdTimeline200>(getGetLeadsIdTimelineUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdTimelineEntryWhyUrl = (id: string,
    entry: string,
    params?: GetLeadsIdTimelineEntryWhyParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/timeline/${encodeURIComponent(String(entry))}/why?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/timeline/${encodeURIComponent(String(entry))}/why`
}

/**
 * @summary The whole reason of one entry of a lead's timeline
 */
export const getLeadsIdTimelineEntryWhy = async (id: string,
    entry: string,
    params?: GetLeadsIdTimelineEntryWhyParams, options?: Parameters<typeof send>[1]): Promise<WholeReason> => {

  return send<WholeReason>(getGetLeadsIdTimelineEntryWhyUrl(id,entry,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetTagsUrl = (params?: GetTagsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/tags?${stringifiedParams}` : `/api/v1/tags`
}

/**
 * A page may have fewer tags than `limit` and still a next one.
 * @summary List the tags that leads have, by tag
 */
export const getTags = async (params?: GetTagsParams, options?: Parameters<typeof send>[1]): Promise<GetTags200> => {

  return send<GetTags200>(getGetTagsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostLeadsIdTagsUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/tags`
}

/**
 * @summary Add and remove tags of a lead. Repeating it changes nothing.
 */
export const postLeadsIdTags = async (id: string,
    postLeadsIdTagsBody: PostLeadsIdTagsBody, options?: Parameters<typeof send>[1]): Promise<ChangedTags> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<ChangedTags>(getPostLeadsIdTagsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdTagsBody)
  }
);}


export const getPutLeadsIdStageUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/stage`
}

/**
 * @summary Say how near a lead is to buying. With `none` no promotion is sent from now on.
 */
export const putLeadsIdStage = async (id: string,
    putLeadsIdStageBody: PutLeadsIdStageBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<Lead>(getPutLeadsIdStageUrl(id),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putLeadsIdStageBody)
  }
);}


export const getPutLeadsIdOwnerUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/owner`
}

/**
 * @summary Say which member of staff is in charge of a lead; null: nobody. Repeating it changes nothing.
 */
export const putLeadsIdOwner = async (id: string,
    putLeadsIdOwnerBody: PutLeadsIdOwnerBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<Lead>(getPutLeadsIdOwnerUrl(id),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putLeadsIdOwnerBody)
  }
);}


export const getPutLeadsIdContactsContactIdUseUrl = (id: string,
    contactId: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/contacts/${encodeURIComponent(String(contactId))}/use`
}

/**
 * Nothing is sent to a closed address. What a bounce or the lead closed is not opened here: 409.
 * @summary Close an address of a lead, or open it again
 */
export const putLeadsIdContactsContactIdUse = async (id: string,
    contactId: string,
    putLeadsIdContactsContactIdUseBody: PutLeadsIdContactsContactIdUseBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<Lead>(getPutLeadsIdContactsContactIdUseUrl(id,contactId),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putLeadsIdContactsContactIdUseBody)
  }
);}


export const getPostLeadsIdOptInUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/opt-in`
}

/**
 * Kept as evidence. It proves no address and lifts no suppression. Repeating it changes nothing.
 * @summary Record that a lead told staff that they want to be written to
 */
export const postLeadsIdOptIn = async (id: string,
    postLeadsIdOptInBody: PostLeadsIdOptInBody, options?: Parameters<typeof send>[1]): Promise<OptIn> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<OptIn>(getPostLeadsIdOptInUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdOptInBody)
  }
);}


export const getGetHoldCausesUrl = () => {




  return `/api/v1/hold-causes`
}

/**
 * All at once: there are as many as this release has.
 * @summary List the causes that can hold back a lead's messages
 */
export const getHoldCauses = async ( options?: Parameters<typeof send>[1]): Promise<GetHoldCauses200> => {

  return send<GetHoldCauses200>(getGetHoldCausesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdHoldsUrl = (id: string,
    params?: GetLeadsIdHoldsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/holds?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/holds`
}

/**
 * @summary List what holds back a lead's messages, newest first
 */
export const getLeadsIdHolds = async (id: string,
    params?: GetLeadsIdHoldsParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdHolds200> => {

  return send<GetLeadsIdHolds200>(getGetLeadsIdHoldsUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


