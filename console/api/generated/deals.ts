/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  DealBoard,
  DealDetail,
  DealPlan,
  GetCases200,
  GetDealPlanParams,
  GetDeals200,
  GetDealsBoardParams,
  GetDealsIdProposalSuggestion200,
  GetDealsIdProposals200,
  GetDealsObjectionFigures200,
  GetDealsObjectionFiguresParams,
  GetDealsParams,
  GetLeadsIdDeals200,
  GetLeadsIdDealsParams,
  PatchDealsIdBody,
  PostDealsBody,
  PostDealsHandOver200,
  PostDealsHandOverBody,
  PostDealsIdCloseBody,
  PostDealsIdDatesBody,
  PostDealsIdObjectionsBody,
  PostDealsIdObjectionsObjectionAnswerBody,
  PostDealsIdPresentationsBody,
  PostDealsIdProposalsBody,
  PostDealsIdReopenBody,
  Proposal,
  PutDealsIdPeopleBody,
  PutProposalsIdBody
} from './routes.schemas';

import { send } from '../client';


export const getGetCasesUrl = () => {




  return `/api/v1/cases`
}

/**
 * @summary List the library of cases
 */
export const getCases = async ( options?: Parameters<typeof send>[1]): Promise<GetCases200> => {

  return send<GetCases200>(getGetCasesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDealsIdProposalsUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/proposals`
}

/**
 * @summary List the proposals of a deal, newest first
 */
export const getDealsIdProposals = async (id: string, options?: Parameters<typeof send>[1]): Promise<GetDealsIdProposals200> => {

  return send<GetDealsIdProposals200>(getGetDealsIdProposalsUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostDealsIdProposalsUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/proposals`
}

/**
 * @summary Write a draft of a proposal
 */
export const postDealsIdProposals = async (id: string,
    postDealsIdProposalsBody: PostDealsIdProposalsBody, options?: Parameters<typeof send>[1]): Promise<Proposal> => {

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
return send<Proposal>(getPostDealsIdProposalsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsIdProposalsBody)
  }
);}


export const getGetDealsIdProposalSuggestionUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/proposal-suggestion`
}

/**
 * @summary What a new proposal begins with: the lead's own words, and a case of their trade
 */
export const getDealsIdProposalSuggestion = async (id: string, options?: Parameters<typeof send>[1]): Promise<GetDealsIdProposalSuggestion200> => {

  return send<GetDealsIdProposalSuggestion200>(getGetDealsIdProposalSuggestionUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetProposalsIdUrl = (id: string,) => {




  return `/api/v1/proposals/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a proposal with its check against the buyer's nine wishes
 */
export const getProposalsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<Proposal> => {

  return send<Proposal>(getGetProposalsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutProposalsIdUrl = (id: string,) => {




  return `/api/v1/proposals/${encodeURIComponent(String(id))}`
}

/**
 * @summary Change a draft of a proposal. What was sent never changes.
 */
export const putProposalsId = async (id: string,
    putProposalsIdBody: PutProposalsIdBody, options?: Parameters<typeof send>[1]): Promise<Proposal> => {

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
return send<Proposal>(getPutProposalsIdUrl(id),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putProposalsIdBody)
  }
);}


export const getPostProposalsIdSendUrl = (id: string,) => {




  return `/api/v1/proposals/${encodeURIComponent(String(id))}/send`
}

/**
 * @summary Send a proposal: its PDF is set and the lead gets the link
 */
export const postProposalsIdSend = async (id: string, options?: Parameters<typeof send>[1]): Promise<Proposal> => {

  return send<Proposal>(getPostProposalsIdSendUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetDealsUrl = (params?: GetDealsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/deals?${stringifiedParams}` : `/api/v1/deals`
}

/**
 * @summary List deals, the most urgent first: by the day on which they must buy, then by the next date
 */
export const getDeals = async (params?: GetDealsParams, options?: Parameters<typeof send>[1]): Promise<GetDeals200> => {

  return send<GetDeals200>(getGetDealsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostDealsUrl = () => {




  return `/api/v1/deals`
}

/**
 * 409 `first-step-missing` for a lead who has had no front-end offer; with `override` it is opened all the same, and the reason stands in the lead's timeline.
 * @summary Open a deal of a lead about a back-end offer. Until it is closed, nothing else is sold to them.
 */
export const postDeals = async (postDealsBody: PostDealsBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPostDealsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsBody)
  }
);}


export const getGetLeadsIdDealsUrl = (id: string,
    params?: GetLeadsIdDealsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/deals?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/deals`
}

/**
 * @summary List the deals of a lead
 */
export const getLeadsIdDeals = async (id: string,
    params?: GetLeadsIdDealsParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdDeals200> => {

  return send<GetLeadsIdDeals200>(getGetLeadsIdDealsUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDealsBoardUrl = (params: GetDealsBoardParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/deals/board?${stringifiedParams}` : `/api/v1/deals/board`
}

/**
 * @summary Read the open deals of an offer by step or by buying phase, each column with its count and the sum of its amounts
 */
export const getDealsBoard = async (params: GetDealsBoardParams, options?: Parameters<typeof send>[1]): Promise<DealBoard> => {

  return send<DealBoard>(getGetDealsBoardUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDealsObjectionFiguresUrl = (params?: GetDealsObjectionFiguresParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/deals/objection-figures?${stringifiedParams}` : `/api/v1/deals/objection-figures`
}

/**
 * @summary Read how many objections came after whose presentations, with which document
 */
export const getDealsObjectionFigures = async (params?: GetDealsObjectionFiguresParams, options?: Parameters<typeof send>[1]): Promise<GetDealsObjectionFigures200> => {

  return send<GetDealsObjectionFigures200>(getGetDealsObjectionFiguresUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDealPlanUrl = (params?: GetDealPlanParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/deal-plan?${stringifiedParams}` : `/api/v1/deal-plan`
}

/**
 * @summary Read what staff choose from at a deal, in words: steps, phases, objections, urgencies, reasons, dates
 */
export const getDealPlan = async (params?: GetDealPlanParams, options?: Parameters<typeof send>[1]): Promise<DealPlan> => {

  return send<DealPlan>(getGetDealPlanUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostDealsHandOverUrl = () => {




  return `/api/v1/deals/hand-over`
}

/**
 * @summary Give the open deals of one member of staff to another, each with its next action and its date
 */
export const postDealsHandOver = async (postDealsHandOverBody: PostDealsHandOverBody, options?: Parameters<typeof send>[1]): Promise<PostDealsHandOver200> => {

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
return send<PostDealsHandOver200>(getPostDealsHandOverUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsHandOverBody)
  }
);}


export const getGetDealsIdUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a deal with all that belongs to it
 */
export const getDealsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

  return send<DealDetail>(getGetDealsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchDealsIdUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}`
}

/**
 * @summary Change an open deal. What is left out stays; every move is kept.
 */
export const patchDealsId = async (id: string,
    patchDealsIdBody: PatchDealsIdBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPatchDealsIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchDealsIdBody)
  }
);}


export const getPostDealsIdCloseUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/close`
}

/**
 * @summary Close a deal: won, lost with its reason, or void. Its objections end with it.
 */
export const postDealsIdClose = async (id: string,
    postDealsIdCloseBody: PostDealsIdCloseBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPostDealsIdCloseUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsIdCloseBody)
  }
);}


export const getPostDealsIdReopenUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/reopen`
}

/**
 * @summary Open a lost or void deal again, with all that is known of it. An open one stays as it is.
 */
export const postDealsIdReopen = async (id: string,
    postDealsIdReopenBody: PostDealsIdReopenBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPostDealsIdReopenUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsIdReopenBody)
  }
);}


export const getPutDealsIdPeopleUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/people`
}

/**
 * @summary Say who takes part in the decision, in the place of those who were noted
 */
export const putDealsIdPeople = async (id: string,
    putDealsIdPeopleBody: PutDealsIdPeopleBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPutDealsIdPeopleUrl(id),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putDealsIdPeopleBody)
  }
);}


export const getPostDealsIdDatesUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/dates`
}

/**
 * @summary Note, move or remove a date of the lead's own for which the deal wakes, such as the end of a lease
 */
export const postDealsIdDates = async (id: string,
    postDealsIdDatesBody: PostDealsIdDatesBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPostDealsIdDatesUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsIdDatesBody)
  }
);}


export const getPostDealsIdObjectionsObjectionAnswerUrl = (id: string,
    objection: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/objections/${encodeURIComponent(String(objection))}/answer`
}

/**
 * @summary End an objection because the lead has answered: nobody asks again. Again, it changes nothing.
 */
export const postDealsIdObjectionsObjectionAnswer = async (id: string,
    objection: string,
    postDealsIdObjectionsObjectionAnswerBody: PostDealsIdObjectionsObjectionAnswerBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPostDealsIdObjectionsObjectionAnswerUrl(id,objection),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsIdObjectionsObjectionAnswerBody)
  }
);}


export const getPostDealsIdObjectionsUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/objections`
}

/**
 * @summary Note what a lead said instead of yes. They get the material of its kind, and a person asks again by its cadence.
 */
export const postDealsIdObjections = async (id: string,
    postDealsIdObjectionsBody: PostDealsIdObjectionsBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPostDealsIdObjectionsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsIdObjectionsBody)
  }
);}


export const getPostDealsIdPresentationsUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/presentations`
}

/**
 * @summary Note that the offer was presented: by whom, with what, and what moved the lead
 */
export const postDealsIdPresentations = async (id: string,
    postDealsIdPresentationsBody: PostDealsIdPresentationsBody, options?: Parameters<typeof send>[1]): Promise<DealDetail> => {

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
return send<DealDetail>(getPostDealsIdPresentationsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsIdPresentationsBody)
  }
);}


