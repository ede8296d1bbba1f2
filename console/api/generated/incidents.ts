/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetIncidents200,
  GetIncidentsParams,
  GetIncidentsReportParams,
  GetIncidentsSeverities200,
  GetLeadsIdIncidents200,
  GetLeadsIdIncidentsParams,
  IncidentDetail,
  IncidentReport,
  PostIncidentsBody,
  PostIncidentsIdAnswerBody,
  PostIncidentsIdCloseBody,
  PostIncidentsIdExpectationBody,
  PostIncidentsIdFixBody,
  PostIncidentsIdRatingBody,
  PostIncidentsIdReopenBody
} from './routes.schemas';

import { send } from '../client';


export const getGetIncidentsUrl = (params?: GetIncidentsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/incidents?${stringifiedParams}` : `/api/v1/incidents`
}

/**
 * @summary List incidents, those whose deadline comes first at the top
 */
export const getIncidents = async (params?: GetIncidentsParams, options?: Parameters<typeof send>[1]): Promise<GetIncidents200> => {

  return send<GetIncidents200>(getGetIncidentsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostIncidentsUrl = () => {




  return `/api/v1/incidents`
}

/**
 * 410 for an erased lead. Of a merged lead it is opened on the one that they were merged into.
 * @summary Open an incident of a lead. From now on nothing is sold to them; care and their own business go on.
 */
export const postIncidents = async (postIncidentsBody: PostIncidentsBody, options?: Parameters<typeof send>[1]): Promise<IncidentDetail> => {

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
return send<IncidentDetail>(getPostIncidentsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postIncidentsBody)
  }
);}


export const getGetLeadsIdIncidentsUrl = (id: string,
    params?: GetLeadsIdIncidentsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/incidents?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/incidents`
}

/**
 * @summary List the incidents of a lead
 */
export const getLeadsIdIncidents = async (id: string,
    params?: GetLeadsIdIncidentsParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdIncidents200> => {

  return send<GetLeadsIdIncidents200>(getGetLeadsIdIncidentsUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetIncidentsReportUrl = (params?: GetIncidentsReportParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/incidents/report?${stringifiedParams}` : `/api/v1/incidents/report`
}

/**
 * @summary Read how many incidents were answered in time, and what became of the customers. Each number is the length of its list.
 */
export const getIncidentsReport = async (params?: GetIncidentsReportParams, options?: Parameters<typeof send>[1]): Promise<IncidentReport> => {

  return send<IncidentReport>(getGetIncidentsReportUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetIncidentsSeveritiesUrl = () => {




  return `/api/v1/incidents/severities`
}

/**
 * @summary Read the severities to choose from
 */
export const getIncidentsSeverities = async ( options?: Parameters<typeof send>[1]): Promise<GetIncidentsSeverities200> => {

  return send<GetIncidentsSeverities200>(getGetIncidentsSeveritiesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetIncidentsIdUrl = (id: string,) => {




  return `/api/v1/incidents/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read an incident with its recovery and what is held because of it
 */
export const getIncidentsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<IncidentDetail> => {

  return send<IncidentDetail>(getGetIncidentsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostIncidentsIdAnswerUrl = (id: string,) => {




  return `/api/v1/incidents/${encodeURIComponent(String(id))}/answer`
}

/**
 * @summary Note the answer to the customer, the apology. After the deadline it stays a miss. The same again changes nothing.
 */
export const postIncidentsIdAnswer = async (id: string,
    postIncidentsIdAnswerBody: PostIncidentsIdAnswerBody, options?: Parameters<typeof send>[1]): Promise<IncidentDetail> => {

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
return send<IncidentDetail>(getPostIncidentsIdAnswerUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postIncidentsIdAnswerBody)
  }
);}


export const getPostIncidentsIdFixUrl = (id: string,) => {




  return `/api/v1/incidents/${encodeURIComponent(String(id))}/fix`
}

/**
 * @summary Note that it was put right. From here the next delivery is watched. The same again changes nothing.
 */
export const postIncidentsIdFix = async (id: string,
    postIncidentsIdFixBody: PostIncidentsIdFixBody, options?: Parameters<typeof send>[1]): Promise<IncidentDetail> => {

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
return send<IncidentDetail>(getPostIncidentsIdFixUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postIncidentsIdFixBody)
  }
);}


export const getPostIncidentsIdRatingUrl = (id: string,) => {




  return `/api/v1/incidents/${encodeURIComponent(String(id))}/rating`
}

/**
 * @summary Say how the next delivery was. If it exceeded the expectation, selling is possible again. The same again changes nothing.
 */
export const postIncidentsIdRating = async (id: string,
    postIncidentsIdRatingBody: PostIncidentsIdRatingBody, options?: Parameters<typeof send>[1]): Promise<IncidentDetail> => {

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
return send<IncidentDetail>(getPostIncidentsIdRatingUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postIncidentsIdRatingBody)
  }
);}


export const getPostIncidentsIdExpectationUrl = (id: string,) => {




  return `/api/v1/incidents/${encodeURIComponent(String(id))}/expectation`
}

/**
 * @summary Note or confirm what the customer expects. The same again changes nothing.
 */
export const postIncidentsIdExpectation = async (id: string,
    postIncidentsIdExpectationBody: PostIncidentsIdExpectationBody, options?: Parameters<typeof send>[1]): Promise<IncidentDetail> => {

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
return send<IncidentDetail>(getPostIncidentsIdExpectationUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postIncidentsIdExpectationBody)
  }
);}


export const getPostIncidentsIdCloseUrl = (id: string,) => {




  return `/api/v1/incidents/${encodeURIComponent(String(id))}/close`
}

/**
 * @summary Close an incident with what became of the customer. Selling is possible again. The same again changes nothing.
 */
export const postIncidentsIdClose = async (id: string,
    postIncidentsIdCloseBody: PostIncidentsIdCloseBody, options?: Parameters<typeof send>[1]): Promise<IncidentDetail> => {

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
return send<IncidentDetail>(getPostIncidentsIdCloseUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postIncidentsIdCloseBody)
  }
);}


export const getPostIncidentsIdReopenUrl = (id: string,) => {




  return `/api/v1/incidents/${encodeURIComponent(String(id))}/reopen`
}

/**
 * @summary Open a fixed or closed incident again, with a new deadline. The same again changes nothing.
 */
export const postIncidentsIdReopen = async (id: string,
    postIncidentsIdReopenBody: PostIncidentsIdReopenBody, options?: Parameters<typeof send>[1]): Promise<IncidentDetail> => {

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
return send<IncidentDetail>(getPostIncidentsIdReopenUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postIncidentsIdReopenBody)
  }
);}


